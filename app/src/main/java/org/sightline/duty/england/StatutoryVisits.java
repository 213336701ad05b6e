package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.time.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// A child on a plan is seen by the social worker, not only visited. How often is for local procedure: fourteen days unless
/// `sightline.duty.visit-days` says otherwise.
@Owed(
    code = "statutory-visits",
    version = 1,
    summary = "The social worker sees a child on a plan at least every fortnight",
    basis = Edition2006.WORKING_TOGETHER + ", role of the key worker" + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class StatutoryVisits implements Duty {

  private static final int FORTNIGHT = 14;

  private final Limit limit;

  StatutoryVisits() {
    this(FORTNIGHT);
  }

  @Autowired
  StatutoryVisits(@Value("${sightline.duty.visit-days:" + FORTNIGHT + "}") int days) {
    this.limit = Limit.days(days);
  }

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var seen =
        chronology.sightings().stream()
            .filter(Sighting::renews)
            .filter(sighting -> sighting.agency().equals(Agencies.SOCIAL_CARE))
            .map(Act::of)
            .map(sight -> Act.on(sight.latest(), sight.claims()))
            .toList();
    return Plans.of(chronology).stream()
        .flatMap(plan -> visits(plan, seen, workingDays).stream())
        .toList();
  }

  private List<Obligation> visits(Plans plan, List<Act> seen, WorkingDays workingDays) {
    var visits = new ArrayList<Obligation>();
    var last = Optional.of(plan.start());
    while (last.filter(act -> !plan.endedBefore(act.latest().plusDays(1))).isPresent()) {
      var next = next(last.orElseThrow(), plan, seen);
      visits.add(visit(last.orElseThrow(), workingDays, next));
      last = next;
    }
    return visits;
  }

  private Obligation visit(Act last, WorkingDays workingDays, Optional<Act> next) {
    return Owing.under(this, last)
        .within(limit, workingDays)
        .owes(
            Agencies.SOCIAL_CARE,
            last.latest().toString(),
            "see the child, whose clock last started on " + inWords(last.latest()))
        .doneBy(next);
  }

  private static Optional<Act> next(Act last, Plans plan, List<Act> seen) {
    return Act.first(
        OnRecord.together(seen, plan.end().stream().toList()), last.latest().plusDays(1));
  }
}
