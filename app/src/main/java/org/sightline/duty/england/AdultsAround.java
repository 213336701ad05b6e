package org.sightline.duty.england;

import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owing;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// An adult whom agencies must know because there is concern about a child and the adult can reach the child. Every rung of the
/// ladder has its own limit; all of them run from the same day, so that a rung left open does not put off the next.
///
/// @param adult the adult
/// @param since when both were known: the concern, and the adult
/// @param investigated whether the police are investigating today
record AdultsAround(Adult adult, Act since, boolean investigated) {

  /// Every adult with access to a child about whom there is concern today, parents whose identity is established left out.
  static List<AdultsAround> of(Chronology chronology) {
    var investigated =
        chronology.open(
            EventKind.POLICE_INVESTIGATION_STARTED, EventKind.POLICE_INVESTIGATION_ENDED);
    return Concern.standing(chronology).stream()
        .flatMap(concern ->
            chronology.adults().stream()
                .filter(Adult::access)
                .filter(adult -> !(adult.parent() && adult.person().identified()))
                .map(adult -> new AdultsAround(adult, since(adult, concern), investigated)))
        .toList();
  }

  /// Names the adult among obligations.
  String key() {
    return adult.person().id().value();
  }

  /// Who asks questions and checks: the police while they investigate, the lead agency otherwise.
  AgencyKind investigator() {
    return investigated ? AgencyKind.POLICE : AgencyKind.SOCIAL_CARE;
  }

  /// A clock of the ladder.
  Owing.Due under(Terms terms) {
    return terms.since(since).inTime();
  }

  /// A rung taken.
  Optional<Act> done(Rung rung) {
    return Optional.ofNullable(adult.ladder().steps().get(rung))
        .map(step -> Act.on(step.day(), step.claims()));
  }

  @Override
  public String toString() {
    return adult.person().label();
  }

  private static Act since(Adult adult, Act concern) {
    var day = adult.firstKnown().isAfter(concern.latest()) ? adult.firstKnown() : concern.latest();
    var firstMention = adult.mentions().stream().limit(1).toList();
    return Act.on(day, OnRecord.together(concern.claims(), firstMention));
  }
}
