package org.sightline.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.signal.Severity;

/// How a replay stands against what a review named: per opportunity, which signals that bear on it stood open, and since when.
/// It measures the software against a case; nothing in it speaks of a family.
public final class Score {

  private Score() {}

  /// A rule that was a ground of a signal that stood open.
  ///
  /// @param code the rule's code
  /// @param severity what this ground asked on the day asked about
  /// @param since the day it became a ground
  public record Standing(String code, Severity severity, LocalDate since) {

    /// How many days before a day it was raised.
    public long daysBefore(LocalDate day) {
      return java.time.temporal.ChronoUnit.DAYS.between(since, day);
    }
  }

  /// One opportunity, answered.
  ///
  /// @param opportunity which
  /// @param met whether an urgent or check signal that bears on it stood open on its date
  /// @param open all that bear on it and stood open, notes included
  public record Met(Opportunity opportunity, boolean met, List<Standing> open) {}

  /// The opportunities as they stand when the feeds are received in one order.
  ///
  /// @param order names it; empty for the order of the feeds' own names
  /// @param met each opportunity, in the order of the case
  public record InOrder(Optional<String> order, List<Met> met) {

    public InOrder {
      met = List.copyOf(met);
    }

    /// How one opportunity stands in this order.
    public Optional<Met> of(Opportunity opportunity) {
      return met.stream().filter(one -> one.opportunity().equals(opportunity)).findFirst();
    }
  }

  /// What a decoy raised, over its whole course: signals, as people are asked, counted by the highest severity they ever had; and
  /// the codes of all rules that were grounds of them.
  public record Raised(String decoy, int urgent, int check, int note, List<String> codes) {}

  /// An opportunity counts as met only if it is met in every order in which the records may have been received.
  ///
  /// @param orders the order of the feeds' own names first: its open signals are the ones shown
  public static List<Met> inEvery(List<InOrder> orders) {
    return orders.getFirst().met().stream()
        .map(one ->
            new Met(
                one.opportunity(),
                orders.stream()
                    .allMatch(order -> order.of(one.opportunity()).filter(Met::met).isPresent()),
                one.open()))
        .toList();
  }

  /// Judges one opportunity.
  ///
  /// @param standing all signals that stood open at the end of the opportunity's date
  public static Met met(Opportunity opportunity, List<Standing> standing) {
    var bearing =
        standing.stream()
            .filter(signal -> opportunity.bearing().contains(signal.code()))
            .sorted(
                Comparator.comparing(Standing::severity)
                    .thenComparing(Standing::since)
                    .thenComparing(Standing::code))
            .toList();
    var asked = bearing.stream().anyMatch(signal -> signal.severity() != Severity.NOTE);
    return new Met(opportunity, asked, bearing);
  }
}
