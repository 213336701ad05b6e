package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.acts;
import static org.sightline.duty.OnRecord.inWords;
import static org.sightline.duty.OnRecord.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Terms;
import org.sightline.ledger.EventKind;

/// Professionals may disagree; what they may not do is leave it at that. Every level has its own clock.
@Owed(
    in = England.class,
    code = "professional-disagreement",
    version = 2,
    stage = Owed.Stage.BETWEEN_AGENCIES,
    summary =
        "A disagreement between professionals is resolved, or taken to the next " + "level in time",
    owner = "The agency that recorded the disagreement",
    starts = "A disagreement between professionals is recorded.",
    discharges = "A record of a disagreement, the same or a later one, with its outcome.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "procedures of Area Child Protection Committees",
    limit = {"managers: 5 working days", "senior: 5 working days", "board: 10 working days"},
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 3, procedures of Local Safeguarding Children Boards",
    limit = {"managers: 5 working days", "senior: 5 working days", "board: 10 working days"},
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2015,
    clause = "chapter 3, procedures of Local Safeguarding Children Boards",
    limit = {"managers: 5 working days", "senior: 5 working days", "board: 10 working days"},
    local = true)
@Edition(
    of = England.WT_2018,
    until = England.WT_2023,
    clause = "arrangements of the safeguarding partners, disputes between agencies",
    limit = {"managers: 5 working days", "senior: 5 working days", "board: 10 working days"},
    local = true)
final class ProfessionalDisagreement implements Duty {

  private static final List<String> LEVELS = List.of("managers", "senior", "board");

  /// What moves a disagreement, read once for all.
  ///
  /// @param resolved records that say how a disagreement ended
  /// @param moves the same, and what takes a disagreement to the next level
  private record Moves(List<Act> resolved, List<Act> moves) {}

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var resolved = resolutions(chronology);
    var moves = new Moves(resolved, together(resolved, acts(chronology, EventKind.ESCALATION)));
    return OnRecord.ofChild(chronology, EventKind.DISAGREEMENT)
        .flatMap(disagreement -> ladder(disagreement, moves, terms).stream())
        .toList();
  }

  /// One step for each level that the disagreement has been taken to. Each runs from the day it was taken there.
  private static List<Obligation> ladder(Event disagreement, Moves moves, Terms terms) {
    var steps = new ArrayList<Obligation>();
    var start = Optional.of(Act.of(disagreement));
    for (var level : LEVELS) {
      if (start.isEmpty()) {
        break;
      }
      var from = start.orElseThrow();
      var since = steps.isEmpty() ? from.latest() : from.latest().plusDays(1);
      var end = Act.first(moves.moves, since).or(() -> Act.first(moves.resolved, from.latest()));
      steps.add(step(disagreement, level, from, terms).doneBy(end));
      start = end.filter(act -> !moves.resolved.contains(act));
    }
    return steps;
  }

  private static Owing step(Event disagreement, String level, Act from, Terms terms) {
    var first = level.equals(LEVELS.getFirst());
    var key = disagreement.claim().value();
    return terms
        .since(from)
        .within(level)
        .owes(
            disagreement.agency(),
            first ? key : key + "/" + level,
            "%s the disagreement of %s, and record how it was resolved"
                .formatted(doing(level), inWords(Act.of(disagreement).latest())));
  }

  private static String doing(String level) {
    return switch (level) {
      case "managers" -> "take to managers";
      case "senior" -> "settle between senior managers";
      default -> "settle before the board or the partners";
    };
  }

  /// The record of the disagreement, or a later one, says how it ended; so may the record of an escalation.
  private static List<Act> resolutions(Chronology chronology) {
    return OnRecord.acts(
        OnRecord.ofChild(chronology, EventKind.DISAGREEMENT, EventKind.ESCALATION)
            .filter(event -> event.detail("outcome").isPresent()));
  }
}
