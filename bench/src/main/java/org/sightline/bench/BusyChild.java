package org.sightline.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;
import org.sightline.ledger.Voice;
import org.sightline.time.Days;
import org.sightline.time.Span;

/// An invented child about whom five agencies record something every week: a plan, visits, injuries with accounts and opinions, a
/// man nobody declared, school concerns, domestic incidents.
final class BusyChild {

  static final PersonRef CHILD = new PersonRef("social-care/c-1");
  private static final PersonRef MOTHER = new PersonRef("social-care/c-2");
  private static final PersonRef MAN = new PersonRef("health-visitor/h-3");
  private static final LocalDate START = LocalDate.of(2024, 1, 8);
  private static final int SEVERAL = 6;

  private final List<RecordedClaim> claims = new ArrayList<>();
  private int week;

  private BusyChild() {}

  /// The first so many claims about the child, oldest first.
  static List<RecordedClaim> claims(int count) {
    var child = new BusyChild();
    child.begins();
    while (child.claims.size() < count) {
      child.week++;
      child.everyWeek();
      if (child.week % SEVERAL == 0) {
        child.everySeveralWeeks();
      }
    }
    return List.copyOf(child.claims.subList(0, count));
  }

  private void begins() {
    say(
        "social-care",
        Basis.DOCUMENTED,
        new Claim.Named(CHILD, List.of("Alex"), Optional.of("Marsh"), Claim.NameUse.USUAL));
    say(
        "social-care",
        Basis.DOCUMENTED,
        new Claim.Born(CHILD, START.minusMonths(8), START.minusMonths(8)));
    say(
        "social-care",
        Basis.DOCUMENTED,
        new Claim.Named(MOTHER, List.of("Dana"), Optional.of("Marsh"), Claim.NameUse.USUAL));
    say(
        "social-care",
        Basis.DOCUMENTED,
        new Claim.Born(MOTHER, START.minusYears(27), START.minusYears(27)));
    say(
        "social-care",
        Basis.DOCUMENTED,
        new Claim.Related(MOTHER, CHILD, Relation.MOTHER, false, ""));
    say(
        "social-care",
        Basis.SELF_REPORTED,
        new Claim.HouseholdDeclared(CHILD, Set.of(CHILD, MOTHER), true, ""));
    for (var kind :
        List.of(
            EventKind.REFERRAL,
            EventKind.ALLOCATION,
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED,
            EventKind.CONFERENCE,
            EventKind.PLAN_STARTED)) {
      happens("social-care", kind);
    }
  }

  private void everyWeek() {
    happens("social-care", EventKind.HOME_VISIT);
    say("social-care", Basis.OBSERVED, new Claim.Sighted(CHILD, Claim.Sight.SEEN, ""));
    say(
        "social-care",
        Basis.OBSERVED,
        new Claim.Present(MOTHER, CHILD, Claim.Place.CHILDS_HOME, ""));
    happens("health-visitor", EventKind.HOME_VISIT);
    say(
        "health-visitor",
        Basis.OBSERVED,
        new Claim.Present(MAN, CHILD, Claim.Place.CHILDS_HOME, "a friend"));
  }

  private void everySeveralWeeks() {
    var key = "gp/i-" + week;
    say(
        "gp",
        Basis.EXAMINED,
        new Claim.Injured(
            CHILD,
            key,
            InjuryType.BRUISE,
            List.of(Site.CHEEK),
            Optional.of(2),
            Optional.empty(),
            ""));
    say(
        "gp",
        Basis.SELF_REPORTED,
        new Claim.Explained(CHILD, key, Mechanism.FALL_FROM_FURNITURE, Optional.empty(), "fell"));
    say("gp", Basis.EXAMINED, new Claim.Judged(CHILD, key, Opinion.UNEXPLAINED, ""));
    happens("hospital", EventKind.WAS_NOT_BROUGHT);
    happens("police", EventKind.DOMESTIC_ABUSE_INCIDENT);
    happens("nursery", EventKind.SCHOOL_CONCERN);
    happens("social-care", EventKind.CORE_GROUP);
    say(
        "health-visitor",
        Basis.SELF_REPORTED,
        new Claim.Related(MAN, MOTHER, Relation.FRIEND, false, ""));
  }

  private void happens(String agency, EventKind kind) {
    say(agency, Basis.DOCUMENTED, new Claim.Happened(kind, CHILD, Map.of(), Map.of(), ""));
  }

  private void say(String agency, Basis basis, Claim claim) {
    var day = START.plusWeeks(week);
    var at = day.atTime(LocalTime.NOON).atZone(Days.LONDON).toInstant().plusSeconds(claims.size());
    Voice speaker =
        basis == Basis.SELF_REPORTED
            ? new Voice.Of(MOTHER, "mother")
            : new Voice.Professional(agency, "practitioner");
    claims.add(
        new RecordedClaim(
            new ClaimId("%032x".formatted(claims.size())),
            claim,
            speaker,
            Set.of(agency),
            basis,
            Span.on(day),
            at,
            at,
            agency,
            new RecordedClaim.Source("original", "R-" + week, "/" + claims.size())));
  }
}
