package org.sightline.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.policy.Settings;

/// The card of a duty, as read from its [Owed] and [Edition] annotations.
///
/// @param jurisdiction the jurisdiction it is of
/// @param code names the duty for ever
/// @param version raised with every change of what it says
/// @param summary one sentence
/// @param owner who owes it, in words
/// @param starts what starts the clock
/// @param discharges what on the record discharges it
/// @param stage its place in the course of a case
/// @param editions what each text says of it, oldest first; no two owe it on one day
public record Card(
    Jurisdiction jurisdiction,
    String code,
    int version,
    String summary,
    String owner,
    String starts,
    String discharges,
    Owed.Stage stage,
    List<Text> editions) {

  /// Read once a class: a chronology is assessed for every day of a replay.
  private static final ClassValue<Card> CARDS =
      new ClassValue<>() {
        @Override
        protected Card computeValue(Class<?> duty) {
          return CardReader.read(duty);
        }
      };

  public Card {
    editions = List.copyOf(editions);
  }

  /// The card of a duty.
  ///
  /// @throws IllegalStateException when the duty carries none, or one that contradicts itself: that is a fault in the code, not
  ///     in a record
  public static Card of(Class<? extends Duty> duty) {
    return CARDS.get(duty);
  }

  /// The edition that owed the duty on a day.
  public Optional<Text> editionOn(LocalDate day) {
    for (var edition : editions) {
      if (edition.inForceOn(day)) {
        return Optional.of(edition);
      }
    }
    return Optional.empty();
  }

  /// Whether any edition owed the duty on a day.
  public boolean inForceOn(LocalDate day) {
    return editionOn(day).isPresent();
  }

  /// The same duty with the limits that a policy sets for it.
  ///
  /// @param policy the policy's version, as an obligation's basis names it
  /// @throws org.sightline.policy.PolicyFault when the policy names a limit that the duty has not, or one that cannot be read
  Card under(Settings settings, String policy) {
    var changed = editions;
    for (var name : settings.values().keySet()) {
      var limit =
          settings.read(name, Limit::read, "a limit such as '5 working days' or '3 months'");
      if (editions.stream().noneMatch(edition -> edition.limits().containsKey(name))) {
        throw settings.unknown(name, editions.getLast().limits().keySet());
      }
      changed = changed.stream().map(edition -> edition.with(name, limit, policy)).toList();
    }
    return new Card(
        jurisdiction, code, version, summary, owner, starts, discharges, stage, changed);
  }
}
