package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.NameFrom;
import org.sightline.desk.replay.ReplayDocument.StandingFrom;
import org.sightline.desk.replay.ReplayDocument.Step;
import org.sightline.desk.replay.ReplayDocument.Stroke;
import org.sightline.duty.Obligation;
import org.sightline.flow.Watch;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.PersonRef;

/// Gathers what one pair of eyes came to know of each adult around the child. Who counts as one person is told by the last
/// day; what they were called, and how they stood, by each day's own knowledge.
final class AdultBands {

  /// Which duty asks for which step of the ladder.
  private static final Map<Rung, String> ASKED_BY =
      Map.of(
          Rung.IDENTIFIED, "identify-adult",
          Rung.RESIDENCE_KNOWN, "establish-residence",
          Rung.SEEN, "see-adult",
          Rung.INTERVIEWED, "interview-adult",
          Rung.BACKGROUND_CHECKED, "check-adult-background");

  private final Map<PersonRef, PersonRef> personOf = new HashMap<>();
  private final Map<PersonRef, Band> bands = new LinkedHashMap<>();

  AdultBands(Chronology last) {
    for (var adult : last.adults()) {
      adult.person().records().forEach(ref -> personOf.put(ref, adult.person().id()));
      bands.put(adult.person().id(), new Band(adult));
    }
  }

  /// What is gathered of one adult.
  private static final class Band {
    private final Adult last;
    private final List<NameFrom> names = new ArrayList<>();
    private final List<StandingFrom> standing = new ArrayList<>();
    private final Map<String, Stroke> strokes = new LinkedHashMap<>();
    private final Map<Rung, LocalDate> done = new HashMap<>();
    private final Map<String, Obligation> asked = new HashMap<>();

    Band(Adult last) {
      this.last = last;
    }
  }

  void add(Watch.Day day) {
    day.chronology()
        .adults()
        .forEach(adult -> band(adult.person()).ifPresent(band -> add(band, adult, day)));
    for (var owed : day.obligations()) {
      if (ASKED_BY.containsValue(owed.duty()) && owed.key().contains("/")) {
        Optional.ofNullable(personOf.get(new PersonRef(owed.key())))
            .map(bands::get)
            .ifPresent(band -> band.asked.putIfAbsent(owed.duty(), owed));
      }
    }
  }

  List<AdultBand> build() {
    return bands.values().stream().map(AdultBands::build).toList();
  }

  private Optional<Band> band(Person person) {
    return person.records().stream()
        .flatMap(ref -> Optional.ofNullable(personOf.get(ref)).stream())
        .findFirst()
        .map(bands::get);
  }

  private static void add(Band band, Adult adult, Watch.Day day) {
    var label = adult.person().label();
    if (band.names.isEmpty() || !band.names.getLast().name().equals(label)) {
      band.names.add(new NameFrom(day.day(), label));
    }
    adult.ladder().steps().forEach((rung, step) -> band.done.putIfAbsent(rung, day.day()));
    adult
        .residence()
        .ifPresent(resident -> {
          var standing =
              new StandingFrom(
                  day.day(),
                  ClaimCodec.kebab(resident.standing().name()),
                  Math.toIntExact(resident.voicesFor()));
          if (band.standing.isEmpty() || !same(band.standing.getLast(), standing)) {
            band.standing.add(standing);
          }
          resident
              .evidence()
              .forEach(item ->
                  band.strokes.putIfAbsent(
                      item.claim().value() + item.sign(),
                      new Stroke(
                          ClaimCodec.kebab(item.weight().name()),
                          ClaimCodec.kebab(item.sign().name()),
                          EyesBuilder.when(item.happened()),
                          day.day(),
                          item.sentence(),
                          item.claim().value())));
        });
  }

  private static boolean same(StandingFrom one, StandingFrom other) {
    return one.standing().equals(other.standing()) && one.voices() == other.voices();
  }

  private static AdultBand build(Band band) {
    var adult = band.last;
    return new AdultBand(
        adult.person().id().value(),
        relation(adult),
        adult.parent(),
        band.names,
        band.standing,
        List.copyOf(band.strokes.values()),
        Arrays.stream(Rung.values()).map(rung -> step(band, rung)).toList(),
        adult.maybeAlso().stream().map(person -> person.id().value()).toList(),
        adult.person().records().stream().map(PersonRef::value).toList());
  }

  private static Step step(Band band, Rung rung) {
    var taken = Optional.ofNullable(band.last.ladder().steps().get(rung));
    var asked = Optional.ofNullable(ASKED_BY.get(rung)).map(band.asked::get);
    var claims =
        Stream.of(
                taken.map(step -> EyesBuilder.ids(step.claims())),
                asked.map(owed -> EyesBuilder.ids(owed.because())))
            .flatMap(Optional::stream)
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    return new Step(
        ClaimCodec.kebab(rung.name()),
        rung.words(),
        Optional.ofNullable(band.done.get(rung)),
        asked.map(Obligation::owner),
        asked.map(Obligation::due),
        claims);
  }

  private static String relation(Adult adult) {
    var toChild = adult.relations().stream().sorted().map(Shapes::words);
    var toCarers =
        adult.relationsToCarers().stream()
            .sorted()
            .map(relation -> Shapes.words(relation) + " of a carer");
    return Stream.concat(toChild, toCarers).distinct().collect(Collectors.joining(", "));
  }
}
