package org.sightline.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Rung;
import org.sightline.chronology.Sighting;
import org.sightline.chronology.View;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.LocalRule;
import org.sightline.policy.Settings;
import org.sightline.policy.Vocabulary;
import org.sightline.time.Span;

/// What is known of a child on a day, in the words in which a partnership writes its own rules ([Vocabulary]). What is not on record
/// is left out; what lies ahead as well.
final class LocalFacts {

  private final Chronology chronology;
  private final Settings settings;
  private final Map<String, Collection<String>> childClaims = new HashMap<>();

  private LocalFacts(Chronology chronology, Settings settings) {
    this.chronology = chronology;
    this.settings = settings;
  }

  /// @param settings the local definition of a child who does not move independently
  static LocalRule.Facts of(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var facts = new LocalFacts(chronology, settings);
    var values = new LinkedHashMap<String, Object>();
    values.put("child", facts.child());
    values.put("events", facts.events());
    values.put("injuries", chronology.injuries().stream().map(facts::injury).toList());
    values.put("adults", chronology.adults().stream().map(facts::adult).toList());
    values.put("sightings", chronology.sightings().stream().map(facts::sighting).toList());
    values.put("absences", facts.absences());
    values.put("duties", obligations.stream().map(facts::duty).toList());
    return new LocalRule.Facts(values, facts.childClaims);
  }

  private Map<String, Object> child() {
    var child = new HashMap<String, Object>();
    chronology
        .ageInMonths(chronology.today())
        .ifPresent(months -> child.put("age_in_months", months.longValue()));
    childClaims.put(
        "age_in_months",
        chronology.claims(Claim.Born.class).stream()
            .filter(born -> chronology.child().records().contains(born.what().person()))
            .map(born -> born.recorded().id().value())
            .toList());
    switch (Mobility.on(chronology, chronology.today(), settings)) {
      case Answer.Yes _ -> child.put("moves_independently", true);
      case Answer.No _ -> child.put("moves_independently", false);
      case Answer.CannotTell _ -> {}
    }
    childClaims.put(
        "moves_independently",
        chronology.claims(Claim.Moves.class).stream()
            .map(moves -> moves.recorded().id().value())
            .toList());
    child.put("on_plan", chronology.onPlan());
    rests("on_plan", EventKind.PLAN_STARTED, EventKind.PLAN_ENDED);
    child.put("enquiry_open", chronology.inquiryOpen());
    rests(
        "enquiry_open",
        EventKind.SECTION_47_STARTED,
        EventKind.SECTION_47_ENDED,
        EventKind.POLICE_INVESTIGATION_STARTED,
        EventKind.POLICE_INVESTIGATION_ENDED);
    child.put("lives_elsewhere", chronology.awayNow().isPresent());
    chronology.awayNow().ifPresent(stay -> childClaims.put("lives_elsewhere", ids(stay.claims())));
    seen(child, "days_since_seen", Sighting::renews);
    seen(child, "days_since_seen_alone", sighting -> sighting.sight() == Claim.Sight.SEEN_ALONE);
    return child;
  }

  private void rests(String field, EventKind... kinds) {
    chronology
        .last(kinds)
        .ifPresent(event -> childClaims.put(field, List.of(event.claim().value())));
  }

  private void seen(Map<String, Object> child, String field, Predicate<Sighting> counts) {
    var last =
        chronology.sightings().stream()
            .filter(counts)
            .reduce((before, after) ->
                since(after.happened(), after.received())
                        <= since(before.happened(), before.received())
                    ? after
                    : before);
    last.ifPresent(sighting -> {
      child.put(field, since(sighting.happened(), sighting.received()));
      childClaims.put(field, List.of(sighting.claim().value()));
    });
  }

  private List<Map<String, Object>> events() {
    return chronology.events().stream()
        .filter(event -> !event.happened().from().isAfter(chronology.today()))
        .map(this::event)
        .toList();
  }

  private Map<String, Object> event(Event event) {
    return Map.of(
        "kind", Vocabulary.word(event.kind()),
        "agency", event.agency(),
        "role", event.role(),
        "about_child", event.about().equals(chronology.child()),
        "days_since", since(event.happened(), event.received()),
        "words", event.words(),
        "details", event.details(),
        "claims", List.of(event.claim().value()));
  }

  private List<Map<String, Object>> absences() {
    return chronology.events(EventKind.ABSENCE).stream()
        .filter(event -> event.about().equals(chronology.child()))
        .filter(event -> !event.happened().from().isAfter(chronology.today()))
        .map(this::absence)
        .toList();
  }

  private Map<String, Object> absence(Event event) {
    return Map.of(
        "days",
        event.detail("days").filter(days -> days.matches("\\d{1,3}")).map(Long::valueOf).orElse(1L),
        "agency",
        event.agency(),
        "days_since",
        since(event.happened(), event.received()),
        "claims",
        List.of(event.claim().value()));
  }

  private Map<String, Object> injury(Injury injury) {
    var facts = new HashMap<String, Object>();
    facts.put("types", injury.types().stream().sorted().map(Vocabulary::word).toList());
    facts.put("sites", injury.sites().stream().sorted().map(Vocabulary::word).toList());
    facts.put(
        "opinions", injury.opinions().stream().map(View::opinion).map(Vocabulary::word).toList());
    injury.ageInMonths().ifPresent(age -> facts.put("age_in_months", age.longValue()));
    facts.put("settled", injury.settled());
    facts.put("concerning", injury.concerning());
    facts.put("accounts", (long) injury.accounts().size());
    facts.put("agencies", injury.agencies().stream().sorted().toList());
    facts.put("days_since", since(injury.happened(), injury.firstKnown()));
    facts.put("claims", ids(injury.claims()));
    return facts;
  }

  private Map<String, Object> adult(Adult adult) {
    var facts = new HashMap<String, Object>();
    facts.put("parent", adult.parent());
    facts.put("access", adult.access());
    facts.put("relations", adult.relations().stream().sorted().map(Vocabulary::word).toList());
    for (var rung : Rung.values()) {
      facts.put(Vocabulary.word(rung).replace('-', '_'), adult.ladder().done(rung));
    }
    facts.put("days_known", days(adult.firstKnown()));
    facts.put("claims", ids(adult.mentions()));
    return facts;
  }

  private Map<String, Object> sighting(Sighting sighting) {
    return Map.of(
        "sight", Vocabulary.word(sighting.sight()),
        "proper", sighting.renews(),
        "agency", sighting.agency(),
        "role", sighting.role(),
        "days_since", since(sighting.happened(), sighting.received()),
        "claims", List.of(sighting.claim().value()));
  }

  private Map<String, Object> duty(Obligation owed) {
    return Map.of(
        "code", owed.duty(),
        "owner", owed.owner(),
        "done", owed.discharged().isPresent(),
        "days_over", days(owed.due()),
        "claims", ids(owed.because()));
  }

  /// From the last day on which it can have been: nothing is later than the day it became known.
  private long since(Span happened, LocalDate received) {
    return days(happened.to().isAfter(received) ? received : happened.to());
  }

  private long days(LocalDate day) {
    return ChronoUnit.DAYS.between(day, chronology.today());
  }

  private static List<String> ids(Collection<ClaimId> claims) {
    return claims.stream().map(ClaimId::value).toList();
  }
}
