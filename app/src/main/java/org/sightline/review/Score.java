package org.sightline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.signal.Ground;
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
  /// @param asked the day from which it stood as urgent or check without a break; empty for a note
  public record Standing(
      String code, Severity severity, LocalDate since, Optional<LocalDate> asked) {

    /// A ground as it stood at the end of a day, if it did.
    public static Optional<Standing> of(Ground ground, LocalDate day) {
      return ground
          .on(day)
          .map(finding ->
              new Standing(
                  ground.code(), finding.severity(), ground.opened(), askedSince(ground, day)));
    }

    private static Optional<LocalDate> askedSince(Ground ground, LocalDate day) {
      var since = Optional.<LocalDate>empty();
      for (var version : ground.versions()) {
        if (!version.day().isAfter(day)) {
          since =
              version.finding().severity() == Severity.NOTE
                  ? Optional.empty()
                  : since.or(() -> Optional.of(version.day()));
        }
      }
      return since;
    }

    /// How many days before a day it was raised.
    public long daysBefore(LocalDate day) {
      return ChronoUnit.DAYS.between(since, day);
    }
  }

  /// One opportunity, answered.
  ///
  /// @param opportunity which
  /// @param met whether an urgent or check signal that bears on it stood open on its date
  /// @param open all that bear on it and stood open, notes included
  public record Met(Opportunity opportunity, boolean met, List<Standing> open) {

    /// How many days before its date a bearing signal first stood, without a break, as urgent or check; empty where none does.
    public Optional<Long> leadDays() {
      return open.stream()
          .flatMap(signal -> signal.asked().stream())
          .map(since -> ChronoUnit.DAYS.between(since, opportunity.date()))
          .max(Comparator.naturalOrder());
    }
  }

  /// The opportunities as they stand when the feeds are received in one order.
  ///
  /// @param order names it; empty for the order of the feeds' own names
  /// @param met each opportunity, in the order of the case
  /// @param household on how many days each undeclared adult was shown where they were
  public record InOrder(
      Optional<String> order, List<Met> met, List<HouseholdAnswered.Answered> household) {

    public InOrder {
      met = List.copyOf(met);
      household = List.copyOf(household);
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

  /// The days of lead of an opportunity that every order meets, in the order that gives the fewest; else empty.
  public static Optional<Long> leadDays(List<InOrder> orders, Opportunity opportunity) {
    var leads =
        orders.stream()
            .map(order -> order.of(opportunity).filter(Met::met).flatMap(Met::leadDays))
            .toList();
    return leads.stream().allMatch(Optional::isPresent)
        ? leads.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /// The days of lead at the median of the opportunities that are met; of two in the middle, the fewer.
  public static Optional<Long> medianLeadDays(List<InOrder> orders) {
    var leads =
        orders.getFirst().met().stream()
            .flatMap(one -> leadDays(orders, one.opportunity()).stream())
            .sorted()
            .toList();
    return leads.isEmpty() ? Optional.empty() : Optional.of(leads.get((leads.size() - 1) / 2));
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
