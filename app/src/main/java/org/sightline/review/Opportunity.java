package org.sightline.review;

import java.time.LocalDate;
import java.util.List;

/// A moment at which, a review found, something should have been asked or done.
///
/// @param id names it within its case
/// @param title what was passed by
/// @param date the day on which a signal that bears on it should have stood open
/// @param from first day of the occasion
/// @param to last day of the occasion
/// @param basis who said so
/// @param bearing codes of the signals that bear on it
/// @param why how they bear on it
public record Opportunity(
    String id,
    String title,
    LocalDate date,
    LocalDate from,
    LocalDate to,
    String basis,
    List<String> bearing,
    String why) {

  public Opportunity {
    bearing = List.copyOf(bearing);
  }
}
