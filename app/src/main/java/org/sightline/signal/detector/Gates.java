package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.Voice;
import org.sightline.policy.Settings;
import org.sightline.signal.Gate;

/// The gates at serious incidents. Pure: the same records and the same obligations give the same gate.
final class Gates {

  private Gates() {}

  /// The gate at an incident: every item, answered or not.
  static Gate at(
      Incident incident, Chronology chronology, List<Obligation> owed, Settings settings) {
    var clocks = new GateClocks(incident, chronology, owed, settings);
    var items = new ArrayList<Gate.Item>();
    items.addAll(new TonightItems(incident, chronology, clocks).items());
    items.addAll(new EnquiryItems(incident, chronology, clocks).items());
    return new Gate(
        incident.key(), items.stream().sorted(Comparator.comparing(Gate.Item::need)).toList());
  }

  /// The decision of somebody with authority that the case goes on although items are open: recorded with its reason, naming
  /// this question in its outcome, and made with all in hand that makes the incident serious.
  static Optional<DecisionMade> decidedOtherwise(
      Incident incident, Chronology chronology, Settings settings) {
    return chronology.decisions().stream()
        .filter(decision -> decision.question() == DecisionKind.OTHER)
        .filter(decision -> names(decision.outcome(), settings.words("outcomes")))
        .filter(decision -> decision.reason().filter(why -> !why.isBlank()).isPresent())
        .filter(decision -> !decision.happened().from().isBefore(incident.told()))
        .filter(decision -> names(role(decision, chronology), settings.words("deciders")))
        .findFirst();
  }

  /// The role of whoever made a decision, as recorded; empty where that is not on record.
  static String role(DecisionMade decision, Chronology chronology) {
    return chronology
        .claim(decision.claim())
        .map(claim -> claim.speaker() instanceof Voice.Professional who ? who.role() : "")
        .orElse("");
  }

  private static boolean names(String text, List<String> words) {
    var lower = text.toLowerCase(Locale.ROOT);
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(lower::contains);
  }
}
