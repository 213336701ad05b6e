package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Plans;
import org.sightline.duty.Terms;
import org.sightline.duty.Turn;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// Somebody with more distance looks at the case with the social worker, again and again.
@Owed(
    in = England.class,
    code = "case-supervision",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "A child's case is discussed in supervision at regular intervals while a " + "plan runs",
    owner = "Social care",
    starts =
        "A case supervision is recorded while a plan runs. Before the first one "
            + "nothing is owed: many authorities keep supervision out of the child's "
            + "file.",
    discharges = "The next recorded supervision, or the end of the plan.")
@Edition(of = England.WT_1999, clause = "supervision and support", limit = "1 month", local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause =
        "supervision and support; The Victoria Climbié Inquiry (Lord Laming, 2003),"
            + " recommendations on supervision",
    limit = "1 month",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "organisational responsibilities, supervision and support",
    limit = "1 month",
    local = true)
final class CaseSupervision implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var held = OnRecord.acts(chronology, EventKind.CASE_SUPERVISION);
    return Plans.of(chronology).stream()
        .flatMap(plan -> Turn.during(plan, held).stream())
        .filter(turn -> !turn.first())
        .map(turn -> owed(turn, terms))
        .toList();
  }

  private static Obligation owed(Turn turn, Terms terms) {
    var last = turn.last().latest();
    return terms
        .since(turn.last())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            last.toString(),
            "discuss the case in supervision, last discussed on " + inWords(last))
        .doneBy(turn.next());
  }
}
