package org.sightline.desk.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.chronology.Chronology;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.Named;
import org.sightline.flow.Watch;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.review.Case;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;

/// Makes the document of a replay from the claims it left in the ledger.
final class ReplayDocuments {

  private final Watch watch;
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

  ReplayDocuments(Watch watch) {
    this.watch = watch;
  }

  /// @param family all claims about the child and those around
  /// @param files the name of each delivery, by original
  ReplayDocument of(Case subject, List<RecordedClaim> family, Map<String, String> files) {
    var joint = last(subject, family, subject.child(), Eyes.jointly());
    var views = new ArrayList<EyesView>();
    views.add(view(subject, family, Eyes.jointly(), "All agencies jointly"));
    var agencies = agencies(subject, family);
    agencies.forEach(
        agency -> views.add(view(subject, family, Eyes.of(agency.id()), agency.name())));
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
        claims(family, files),
        views,
        subject.opportunities().stream()
            .map(one ->
                new Named(one.id(), one.title(), one.date(), one.from(), one.to(), one.why()))
            .toList());
  }

  /// The child's life at the end of the case, through some eyes; empty when they never knew anything of it.
  private Optional<Chronology> last(
      Case subject, List<RecordedClaim> family, PersonRef child, Eyes eyes) {
    var days = new ArrayList<Watch.Day>();
    watch.walk(family, child, eyes, subject.to(), subject.to(), days::add);
    return days.stream().map(Watch.Day::chronology).findFirst();
  }

  private EyesView view(Case subject, List<RecordedClaim> family, Eyes eyes, String name) {
    var last = last(subject, family, subject.child(), eyes);
    if (last.isEmpty()) {
      return new EyesView(
          eyes.agency().orElse("joint"),
          name,
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    var builder = new EyesBuilder(eyes, name, last.get(), workingDays);
    watch.walk(family, subject.child(), eyes, subject.from(), subject.to(), builder::add);
    return builder.build(last.get());
  }

  private static List<Agency> agencies(Case subject, List<RecordedClaim> family) {
    var records = new LinkedHashMap<String, java.util.Set<String>>();
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

  private static Map<String, ClaimText> claims(
      List<RecordedClaim> family, Map<String, String> files) {
    var sentences = new Sentences(family);
    var texts = new TreeMap<String, ClaimText>();
    for (var claim : family) {
      texts.put(
          claim.id().value(),
          new ClaimText(
              ClaimKind.of(claim.claim()).code(),
              sentences.of(claim),
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
