package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.NameFrom;
import org.sightline.desk.replay.ReplayDocument.StandingFrom;
import org.sightline.desk.replay.ReplayDocument.Step;
import org.sightline.desk.replay.ReplayDocument.Stroke;

/// An adult of the sample: names, evidence and steps, each told by a claim, and so shown only to those that had it.
final class SampleAdult {

  private static final List<String> RUNGS =
      List.of(
          "named", "identified", "residence-known", "seen", "interviewed", "background-checked");
  private static final List<String> RUNG_WORDS =
      List.of("named", "identified", "lives here?", "seen", "interviewed", "background checked");

  /// A name from a claim on, and a step owed.
  private record NameBy(String claim, String name) {}

  /// Who owes a step, and by when.
  private record Owed(String owner, LocalDate due, String because) {}

  private final String id;
  private final String relation;
  private final boolean parent;
  private final SampleDocument sample;
  private final List<NameBy> names = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final Map<Integer, String> done = new java.util.HashMap<>();
  private final Map<Integer, Owed> owed = new java.util.HashMap<>();

  SampleAdult(SampleDocument sample, String id, String relation, boolean parent) {
    this.sample = sample;
    this.id = id;
    this.relation = relation;
    this.parent = parent;
    sample.adults.add(this);
  }

  SampleAdult called(String claim, String name) {
    names.add(new NameBy(claim, name));
    return this;
  }

  SampleAdult stroke(String claim, String weight, String sign) {
    var text = sample.text(claim);
    strokes.add(new Stroke(weight, sign, text.happened(), text.received(), text.sentence(), claim));
    return this;
  }

  SampleAdult taken(int rung, String claim) {
    done.put(rung, claim);
    return this;
  }

  SampleAdult asked(int rung, String owner, String due, String because) {
    owed.put(rung, new Owed(owner, LocalDate.parse(due), because));
    return this;
  }

  Optional<AdultBand> through(Map<String, LocalDate> known) {
    var seen =
        names.stream()
            .filter(name -> known.containsKey(name.claim()))
            .map(name -> new NameFrom(Objects.requireNonNull(known.get(name.claim())), name.name()))
            .sorted(Comparator.comparing(NameFrom::from))
            .toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    var evidence =
        strokes.stream()
            .filter(stroke -> known.containsKey(stroke.claim()))
            .sorted(Comparator.comparing(Stroke::known))
            .toList();
    var ladder = new ArrayList<Step>();
    for (var i = 0; i < RUNGS.size(); i++) {
      ladder.add(step(i, known));
    }
    return Optional.of(
        new AdultBand(
            id,
            relation,
            parent,
            seen,
            standing(evidence),
            evidence,
            ladder,
            List.of(),
            List.of(id)));
  }

  private Step step(int rung, Map<String, LocalDate> known) {
    var claim = Optional.ofNullable(done.get(rung)).filter(known::containsKey);
    var asked = Optional.ofNullable(owed.get(rung)).filter(one -> known.containsKey(one.because()));
    var claims = new TreeSet<String>();
    claim.ifPresent(claims::add);
    asked.ifPresent(one -> claims.add(one.because()));
    return new Step(
        RUNGS.get(rung),
        RUNG_WORDS.get(rung),
        claim.map(known::get),
        asked.map(Owed::owner),
        asked.map(Owed::due),
        List.copyOf(claims));
  }

  private List<StandingFrom> standing(List<Stroke> evidence) {
    var result = new ArrayList<StandingFrom>();
    var weights = new TreeSet<String>();
    var voices = new TreeSet<String>();
    for (var stroke : evidence) {
      weights.add(stroke.weight());
      if (!stroke.weight().equals("denies")) {
        voices.add(sample.text(stroke.claim()).speaker());
      }
      result.removeIf(before -> before.from().equals(stroke.known()));
      result.add(new StandingFrom(stroke.known(), standing(weights), voices.size()));
    }
    return result;
  }

  private static String standing(Set<String> weights) {
    if (weights.contains("checked-away")) {
      return "checked-elsewhere";
    }
    if (weights.contains("denies")) {
      return weights.contains("points-to") ? "contested" : "denied";
    }
    return weights.contains("declares") ? "declared" : "evidenced";
  }
}
