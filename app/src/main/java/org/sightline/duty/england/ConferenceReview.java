package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// A plan is looked at again, first soon, then twice a year, as long as it runs.
@Owed(
    code = "conference-review",
    version = 1,
    summary =
        "The first review conference follows within three months of the initial conference, each"
            + " further one within six months",
    basis = Edition2006.WORKING_TOGETHER + ", child protection review conference",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class ConferenceReview implements Duty {

  private static final Limit FIRST = Limit.months(3);
  private static final Limit LATER = Limit.months(6);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var conferences = OnRecord.acts(chronology, EventKind.CONFERENCE);
    return Plans.of(chronology).stream()
        .flatMap(plan -> reviews(plan, conferences, workingDays).stream())
        .toList();
  }

  private List<Obligation> reviews(Plans plan, List<Act> conferences, WorkingDays workingDays) {
    var reviews = new ArrayList<Obligation>();
    var last = Optional.of(plan.start());
    while (last.filter(act -> !plan.endedBefore(act.latest().plusDays(1))).isPresent()) {
      var next = next(last.orElseThrow(), plan, conferences);
      reviews.add(
          review(plan, last.orElseThrow(), reviews.isEmpty() ? FIRST : LATER, workingDays, next));
      last = next;
    }
    return reviews;
  }

  private Obligation review(
      Plans plan, Act last, Limit limit, WorkingDays workingDays, Optional<Act> next) {
    return Owing.under(this, last)
        .within(limit, workingDays)
        .owes(
            Agencies.SOCIAL_CARE,
            plan.key() + "/" + last.latest(),
            "review the child protection plan, last considered on " + inWords(last.latest()))
        .doneBy(next);
  }

  /// The conference of the day itself made the plan; a plan that ends was reviewed by whoever ended it.
  private static Optional<Act> next(Act last, Plans plan, List<Act> conferences) {
    return Act.first(
        OnRecord.together(conferences, plan.end().stream().toList()), last.latest().plusDays(1));
  }
}
