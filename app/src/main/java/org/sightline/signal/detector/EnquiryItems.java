package org.sightline.signal.detector;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sightline.chronology.Account;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Rung;
import org.sightline.chronology.Sighting;
import org.sightline.chronology.View;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Topic;
import org.sightline.signal.Gate;
import org.sightline.signal.Gate.Need;

/// What a gate asks of the enquiry.
///
/// @param incident whose gate it is
/// @param chronology the child's life
/// @param clocks owners and days
record EnquiryItems(Incident incident, Chronology chronology, GateClocks clocks) {

  List<Gate.Item> items() {
    var always = Stream.of(strategy(), police(), checked(), legal());
    var ofInjury =
        incident.injury().stream().flatMap(one -> Stream.of(medical(one), explained(one)));
    return Stream.concat(always, ofInjury).toList();
  }

  private Gate.Item strategy() {
    return clocks.item(
        Need.STRATEGY_DISCUSSION,
        since(EventKind.STRATEGY_DISCUSSION),
        "a strategy discussion was held",
        "a strategy discussion since " + Wording.day(incident.since()));
  }

  private Gate.Item police() {
    var involved =
        since(EventKind.STRATEGY_DISCUSSION, EventKind.POLICE_INVESTIGATION_STARTED).stream();
    return clocks.item(
        Need.POLICE_TOLD,
        Stream.concat(involved, PoliceTold.of(incident, chronology)).toList(),
        "the police know of it",
        "the police told");
  }

  private Gate.Item medical(Injury injury) {
    var looked =
        chronology.sightings().stream()
            .filter(sight -> sight.sight() == Claim.Sight.UNDRESSED_OR_EXAMINED)
            .filter(sight -> !sight.happened().to().isBefore(incident.since()))
            .map(Sighting::claim);
    var judged =
        injury.opinions().stream()
            .filter(view -> view.role().toLowerCase(Locale.ROOT).contains("paediatric"))
            .map(View::claim);
    return clocks.item(
        Need.MEDICAL,
        Stream.of(since(EventKind.MEDICAL_EXAMINATION).stream(), looked, judged)
            .flatMap(claims -> claims)
            .toList(),
        "the child was examined",
        "a medical since " + Wording.day(incident.since()));
  }

  /// Tested: somebody independent says who caused it, or an enquiry since came to its end.
  private Gate.Item explained(Injury injury) {
    var asked = "how it came about and by whom, from more than the family's word";
    var told =
        injury.accounts().stream()
            .filter(account -> !account.carersWord() && account.attributedTo().isPresent())
            .map(Account::claim);
    var tested = Stream.concat(told, since(EventKind.SECTION_47_ENDED).stream()).toList();
    if (tested.isEmpty()
        && !injury.accounts().isEmpty()
        && Moving.when(chronology, injury, clocks.settings()) instanceof Answer.CannotTell cannot) {
      return clocks.cannotTell(
          Need.EXPLANATION, "whether any account of it fits the child", cannot.because());
    }
    return clocks.item(Need.EXPLANATION, tested, "its explanation was tested", asked);
  }

  private Gate.Item checked() {
    var around = chronology.adults().stream().filter(Adult::access).toList();
    var open = around.stream().filter(adult -> !done(adult)).toList();
    if (around.isEmpty()) {
      return clocks.cannotTell(
          Need.ADULTS_CHECKED,
          "what those with access say, and what records hold",
          "no adult with access is on record");
    }
    return open.isEmpty()
        ? clocks.answered(
            Need.ADULTS_CHECKED,
            "every adult with access was interviewed and checked",
            shown(around, Rung.BACKGROUND_CHECKED))
        : clocks.open(
            Need.ADULTS_CHECKED,
            "what %s %s, asked alone, and what records hold"
                .formatted(people(open), open.size() == 1 ? "says" : "say"),
            open);
  }

  private static boolean done(Adult adult) {
    return adult.ladder().done(Rung.INTERVIEWED) && adult.ladder().done(Rung.BACKGROUND_CHECKED);
  }

  private Gate.Item legal() {
    var asked =
        chronology.requests().stream()
            .filter(request ->
                request.topic() == Topic.LEGAL_MEETING || request.topic() == Topic.LEGAL_ADVICE)
            .filter(request -> !request.asked().to().isBefore(incident.since()))
            .map(request -> request.claim());
    var given =
        since(
            EventKind.LEGAL_ADVICE,
            EventKind.LEGAL_GATEWAY_MEETING,
            EventKind.LEGAL_PLANNING_MEETING,
            EventKind.PROCEEDINGS_ISSUED);
    return clocks.item(
        Need.LEGAL_ADVICE,
        Stream.concat(given.stream(), asked).toList(),
        "legal advice was asked",
        "legal advice asked");
  }

  private List<ClaimId> since(EventKind... kinds) {
    return chronology.events(kinds).stream()
        .filter(event -> !event.happened().to().isBefore(incident.since()))
        .map(Event::claim)
        .toList();
  }

  /// What shows a rung of each of these.
  static Collection<ClaimId> shown(List<Adult> adults, Rung rung) {
    var claims = new TreeSet<ClaimId>();
    adults.forEach(adult ->
        Optional.ofNullable(adult.ladder().steps().get(rung))
            .ifPresent(step -> claims.addAll(step.claims())));
    return claims;
  }

  /// Adults as a list names them, in few words.
  static String people(List<Adult> adults) {
    return Wording.few(
        adults.stream().map(adult -> Wording.person(adult.person())).distinct().toList());
  }
}
