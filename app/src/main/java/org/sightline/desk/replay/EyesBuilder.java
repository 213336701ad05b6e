package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.desk.replay.ReplayDocument.Away;
import org.sightline.desk.replay.ReplayDocument.Contact;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.Found;
import org.sightline.desk.replay.ReplayDocument.GroundText;
import org.sightline.desk.replay.ReplayDocument.InjuryMark;
import org.sightline.desk.replay.ReplayDocument.Said;
import org.sightline.desk.replay.ReplayDocument.Sight;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.SignalTurn;
import org.sightline.desk.replay.ReplayDocument.Version;
import org.sightline.desk.replay.ReplayDocument.When;
import org.sightline.duty.Obligation;
import org.sightline.flow.Watch;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Site;
import org.sightline.signal.Ground;
import org.sightline.signal.Signal;
import org.sightline.signal.SignalHistory;
import org.sightline.signal.Turn;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.Span;
import org.sightline.time.WorkingDays;

/// Gathers, day after day, what one pair of eyes came to know, and gives the view of it at the end.
final class EyesBuilder {

  private final Eyes eyes;
  private final String name;
  private final WorkingDays workingDays;
  private final Map<String, LocalDate> known = new TreeMap<>();
  private final Map<String, Bar> bars = new LinkedHashMap<>();
  private final AdultBands adults;
  private SignalHistory signals;

  EyesBuilder(Eyes eyes, String name, Chronology last, WorkingDays workingDays) {
    this.eyes = eyes;
    this.name = name;
    this.workingDays = workingDays;
    this.adults = new AdultBands(last);
    this.signals = SignalHistory.through(eyes);
  }

  /// An obligation as last seen, with the day it was first seen and the day it was seen done.
  private record Bar(
      Obligation owed, LocalDate firstSeen, java.util.Optional<LocalDate> seenDone) {}

  void add(Watch.Day day) {
    day.chronology().claims().forEach(claim -> known.putIfAbsent(claim.id().value(), day.day()));
    day.obligations().forEach(owed -> add(owed, day.day()));
    adults.add(day);
    signals = day.foldedInto(signals);
  }

  EyesView build(Chronology last) {
    return new EyesView(
        eyes.agency().orElse("joint"),
        name,
        known,
        contacts(last),
        last.injuries().stream().map(injury -> injury(injury, last)).toList(),
        sights(last),
        away(last),
        adults.build(),
        bars.values().stream().map(bar -> bar(bar, last.today())).toList(),
        signals.signals().stream().map(EyesBuilder::flag).toList());
  }

  private void add(Obligation owed, LocalDate day) {
    var key = String.join("|", owed.duty(), owed.key(), owed.started().toString());
    var before = bars.get(key);
    var seenDone =
        owed.discharged().map(done -> before == null ? day : before.seenDone().orElse(day));
    bars.put(key, new Bar(owed, before == null ? day : before.firstSeen(), seenDone));
  }

  private List<Contact> contacts(Chronology last) {
    return last.events().stream()
        .map(event ->
            new Contact(
                event.agency(),
                ClaimCodec.kebab(event.kind().name()),
                Shapes.of(event.kind()),
                when(event.happened()),
                knownFrom(event.claim(), event.received()),
                event.words().isBlank() ? Shapes.words(event.kind()) : event.words(),
                List.of(event.claim().value())))
        .toList();
  }

  private InjuryMark injury(Injury injury, Chronology last) {
    var accounts =
        injury.accounts().stream()
            .map(account ->
                new Said(
                    Shapes.words(account.mechanism()),
                    account.words(),
                    account.speaker(),
                    account.agency(),
                    knownFrom(account.claim(), account.received()),
                    account.claim().value()))
            .toList();
    var opinions =
        injury.opinions().stream()
            .map(view ->
                new Said(
                    Shapes.words(view.opinion()),
                    view.words(),
                    view.role(),
                    view.agency(),
                    knownFrom(view.claim(), view.received()),
                    view.claim().value()))
            .toList();
    return new InjuryMark(
        injury.key(),
        when(injury.happened()),
        injury.claims().stream()
            .map(id -> knownFrom(id, injury.firstKnown()))
            .min(LocalDate::compareTo)
            .orElse(injury.firstKnown()),
        injury.sites().stream().sorted().map(site -> ClaimCodec.kebab(site.name())).toList(),
        injury.sites().stream().sorted().map(Site::words).toList(),
        String.join("; ", injury.words()),
        injury.ageInMonths(),
        injury.concerning(),
        injury.accounts().stream().map(account -> account.mechanism()).distinct().count() > 1,
        findings(injury, last),
        accounts,
        opinions,
        injury.agencies().stream().sorted().toList(),
        ids(injury.claims()));
  }

  private List<Found> findings(Injury injury, Chronology last) {
    return last.claims().stream()
        .filter(recorded -> injury.claims().contains(recorded.id()))
        .filter(recorded -> recorded.claim() instanceof Claim.Injured)
        .map(recorded -> found(recorded, (Claim.Injured) recorded.claim()))
        .toList();
  }

  private Found found(RecordedClaim recorded, Claim.Injured injured) {
    return new Found(
        injured.sites().stream().map(site -> ClaimCodec.kebab(site.name())).toList(),
        injured.sites().stream().map(Site::words).toList(),
        injured.words(),
        recorded.agency(),
        known.getOrDefault(recorded.id().value(), Days.of(recorded.received())),
        recorded.id().value());
  }

  private List<Sight> sights(Chronology last) {
    return last.sightings().stream()
        .map(sighting ->
            new Sight(
                ClaimCodec.kebab(sighting.sight().name()),
                when(sighting.happened()),
                knownFrom(sighting.claim(), sighting.received()),
                sighting.agency(),
                sighting.role(),
                sighting.words(),
                sighting.claim().value()))
        .toList();
  }

  private List<Away> away(Chronology last) {
    return last.staysAway().stream()
        .map(stay ->
            new Away(
                stay.with().map(person -> person.label()).orElse("somebody not recorded"),
                stay.from(),
                stay.to(),
                stay.claims().stream()
                    .map(id -> knownFrom(id, stay.from()))
                    .min(LocalDate::compareTo)
                    .orElse(stay.from()),
                ids(stay.claims())))
        .toList();
  }

  private DutyBar bar(Bar bar, LocalDate end) {
    var owed = bar.owed();
    return new DutyBar(
        owed.duty(),
        owed.key(),
        owed.what(),
        owed.owner(),
        owed.owned(),
        owed.started(),
        owed.due(),
        owed.limit(),
        bar.firstSeen(),
        owed.discharged(),
        bar.seenDone(),
        workingDays.between(owed.due(), owed.discharged().orElse(end)),
        owed.basis(),
        ids(owed.because()),
        ids(owed.dischargedBy()));
  }

  private static SignalFlag flag(Signal signal) {
    var first = signal.grounds().getFirst();
    return new SignalFlag(
        first.code(),
        first.key(),
        signal.subject().question().code(),
        signal.subject().which(),
        signal.subject().question().words(),
        signal.opened(),
        signal.closed().map(Ground.Closing::day),
        signal.closed().map(Ground.Closing::reason).orElse(""),
        signal.versions().stream().map(version -> version(signal, version)).toList(),
        signal.turns().stream().map(EyesBuilder::turn).toList());
  }

  private static Version version(Signal signal, Signal.Version version) {
    return new Version(
        version.day(),
        ClaimCodec.kebab(version.severity().name()),
        version.sentence(),
        version.question(),
        version.answeredBy(),
        version.checklist(),
        ids(version.claims()),
        version.lead().version(),
        version.lead().policy(),
        grounds(signal, version));
  }

  private static List<GroundText> grounds(Signal signal, Signal.Version version) {
    var standing = signal.groundsOn(version.day());
    var adds = version.additions();
    var grounds = new ArrayList<GroundText>();
    for (int at = 0; at < standing.size(); at++) {
      var finding = version.findings().get(at);
      grounds.add(
          new GroundText(
              finding.code(),
              finding.key(),
              ClaimCodec.kebab(finding.severity().name()),
              standing.get(at).opened(),
              finding.sentence(),
              adds.get(at),
              finding.question(),
              finding.answeredBy(),
              ids(finding.claims()),
              finding.version(),
              finding.policy()));
    }
    return grounds;
  }

  private static SignalTurn turn(Turn turn) {
    return new SignalTurn(
        turn.day(), ClaimCodec.kebab(turn.kind().name()), turn.code(), turn.key(), turn.why());
  }

  private LocalDate knownFrom(ClaimId claim, LocalDate otherwise) {
    return known.getOrDefault(claim.value(), otherwise);
  }

  static When when(Span span) {
    return new When(span.from(), span.to(), ClaimCodec.kebab(span.precision().name()));
  }

  static List<String> ids(java.util.Collection<ClaimId> claims) {
    return claims.stream().map(ClaimId::value).toList();
  }
}
