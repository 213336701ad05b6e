package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sightline.chronology.Chronology;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.Named;
import org.sightline.flow.Watch;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.review.Case;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;

/// Makes the document of a replay from the claims it left in the ledger.
final class ReplayDocuments {

  private final Watch watch;
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();
  private final Case subject;
  private final Set<PersonRef> child;
  private final List<RecordedClaim> family;

  /// Over one case.
  ///
  /// @param child the child's records
  /// @param family all claims about the child and those around
  ReplayDocuments(Watch watch, Case subject, Set<PersonRef> child, List<RecordedClaim> family) {
    this.watch = watch;
    this.subject = subject;
    this.child = child;
    this.family = family;
  }

  /// The document of a case.
  ///
  /// @param files the name of each delivery, by original
  /// @param drawn whose eyes are drawn in full; of the others only what they knew is told
  ReplayDocument of(Map<String, String> files, Predicate<Eyes> drawn) {
    var joint = last(Eyes.jointly());
    var agencies = agencies();
    var views = new ArrayList<EyesView>();
    views.add(view(Eyes.jointly(), "All agencies jointly", drawn));
    agencies.forEach(agency -> views.add(view(Eyes.of(agency.id()), agency.name(), drawn)));
    return new ReplayDocument(
        "sightline-replay/1",
        subject.id(),
        subject.title(),
        subject.about(),
        joint.map(chronology -> chronology.child().label()).orElse("the child"),
        joint.flatMap(chronology -> chronology.child().born()),
        subject.from(),
        subject.to(),
        agencies,
        claims(files),
        views,
        subject.opportunities().stream()
            .map(one ->
                new Named(one.id(), one.title(), one.date(), one.from(), one.to(), one.why()))
            .toList());
  }

  /// The child's life at the end of the case, through some eyes; empty when they never knew anything of it.
  private Optional<Chronology> last(Eyes eyes) {
    var days = new ArrayList<Watch.Day>();
    watch.walk(family, child, eyes, subject.to(), subject.to(), days::add);
    return days.stream().map(Watch.Day::chronology).findFirst();
  }

  private EyesView view(Eyes eyes, String name, Predicate<Eyes> drawn) {
    var last = drawn.test(eyes) ? last(eyes) : Optional.<Chronology>empty();
    if (last.isEmpty()) {
      return onlyKnown(eyes, name, known(eyes));
    }
    var builder = new EyesBuilder(eyes, name, last.get(), workingDays);
    watch.walk(family, child, eyes, subject.from(), subject.to(), builder::add);
    return builder.build(last.get());
  }

  private static EyesView onlyKnown(Eyes eyes, String name, Map<String, LocalDate> known) {
    return new EyesView(
        eyes.agency().orElse("joint"),
        name,
        known,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Map<String, LocalDate> known(Eyes eyes) {
    var known = new TreeMap<String, LocalDate>();
    family.stream()
        .map(RecordedClaim::dayReceived)
        .filter(day -> !day.isAfter(subject.to()))
        .distinct()
        .sorted()
        .forEach(day ->
            KnownClaims.of(family, AsOf.endOf(day).through(eyes))
                .all()
                .forEach(claim -> known.putIfAbsent(claim.id().value(), day)));
    return known;
  }

  private List<Agency> agencies() {
    var records = new LinkedHashMap<String, Set<String>>();
    family.forEach(claim ->
        records
            .computeIfAbsent(claim.agency(), agency -> new java.util.HashSet<>())
            .add(claim.source().record()));
    return records.entrySet().stream()
        .map(entry -> {
          var given = Optional.ofNullable(subject.agencies().get(entry.getKey()));
          return new Agency(
              entry.getKey(),
              given.map(Case.AgencyName::name).orElse(entry.getKey()),
              given.map(Case.AgencyName::kind).orElse("agency"),
              entry.getValue().size());
        })
        .toList();
  }

  private Map<String, ClaimText> claims(Map<String, String> files) {
    var sentences = new Sentences(family, child);
    var texts = new TreeMap<String, ClaimText>();
    for (var claim : family) {
      texts.put(
          claim.id().value(),
          new ClaimText(
              ClaimKind.of(claim.claim()).code(),
              sentences.of(claim),
              sentences.said(claim),
              claim.speaker().label(),
              claim.heardBy().stream().sorted().toList(),
              ClaimCodec.kebab(claim.basis().name()).replace('-', ' '),
              EyesBuilder.when(claim.happened()),
              Days.of(claim.recorded()),
              Days.of(claim.received()),
              claim.agency(),
              claim.source().record(),
              files.getOrDefault(claim.source().original(), ""),
              claim.source().pointer()));
    }
    return texts;
  }
}
