package org.sightline.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sightline.ledger.PersonRef;

/// A case as a folder that anyone can write: feeds as agencies send them, and what a review asks of a replay.
/// `docs/case-format.md` describes it.
///
/// @param folder where it lies
/// @param id names it
/// @param title for people
/// @param about one paragraph
/// @param child one agency's record of the child the case is about
/// @param from first day of the replay
/// @param to last day of the replay
/// @param agencies the agencies that send, by id
/// @param feeds the deliveries, in the order they came
/// @param opportunities what a review named; empty for a decoy
/// @param decoys families with the same base facts and an innocent course
public record Case(
    Path folder,
    String id,
    String title,
    String about,
    PersonRef child,
    LocalDate from,
    LocalDate to,
    Map<String, AgencyName> agencies,
    List<Feed> feeds,
    List<Opportunity> opportunities,
    List<Path> decoys) {

  /// An agency of the case.
  ///
  /// @param name as shown
  /// @param kind what kind of agency: gp, hospital, police, social-care, legal, …
  public record AgencyName(String name, String kind) {}

  /// One delivery of the case.
  ///
  /// @param order its place
  /// @param day the day it was sent, from its name
  /// @param agency who sent it
  /// @param file the file
  public record Feed(int order, LocalDate day, String agency, Path file) {}
}
