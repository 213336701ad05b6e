package org.sightline.generate;

import java.time.LocalDate;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;

/// A child protection conference, and the plan it makes: visits, core groups, reviews, an end.
final class Protection {

  private static final String ALL = "social care, police, school, GP, health visitor, hospital";
  private static final int DAYS_TO_FIRST_REVIEW = 84;
  private static final int DAYS_BETWEEN_REVIEWS = 170;

  private final Life life;
  private final Chance chance;
  private final Office office;
  private final String about;

  Protection(Life life, Office office, String about) {
    this.life = life;
    this.chance = life.chance();
    this.office = office;
    this.about = about;
  }

  /// Tells all of it, from the conference on.
  ///
  /// @return the day on which nothing is open any more
  LocalDate tell(LocalDate day) {
    var plan = chance.yes(Rates.PLAN);
    conference(day, plan);
    if (!plan) {
      return new InNeed(life, office).tell(day);
    }
    var end = life.days().onOrAfter(day.plusDays(lasting()));
    life.plan(day, end);
    visits(day, end);
    coreGroups(day, end);
    reviews(day, end);
    management(day, end);
    ended(end);
    return new InNeed(life, office).tell(end);
  }

  /// Days on a plan: three in ten up to half a year, half up to a year, the others longer.
  private int lasting() {
    return switch (chance.weighted(30, 50, 20)) {
      case 0 -> chance.between(90, 182);
      case 1 -> chance.between(183, 365);
      default -> chance.between(366, 560);
    };
  }

  private void conference(LocalDate day, boolean plan) {
    var entry =
        office
            .write(day, "conference chair")
            .heardBy(
                Agency.POLICE, Agency.GP, Agency.HEALTH_VISITOR, Agency.SCHOOL, Agency.HOSPITAL);
    for (var child : office.children()) {
      var alias = life.alias(child);
      entry.says(
          Said.event(EventKind.CONFERENCE, alias)
              .detail("outcome", plan ? "plan" : "child in need plan")
              .detail("invited", ALL)
              .detail("attended", "social care, police, school, health visitor")
              .detail("absent", "GP"));
      entry.says(
          Said.decision(
              alias,
              Claim.DecisionKind.ISSUE_PROCEEDINGS,
              "not now",
              "Threshold not met; the plan is tried first"));
      if (plan) {
        entry.says(
            Said.event(EventKind.PLAN_STARTED, alias)
                .detail("categories", category())
                .detail(
                    "condition",
                    "Social worker sees the children at least every ten working days"));
        entry.says(Said.event(EventKind.ALLOCATION, alias));
      }
    }
  }

  private String category() {
    return switch (about) {
      case "injury" -> "physical abuse";
      case "domestic-abuse" -> "emotional abuse";
      default -> "neglect";
    };
  }

  /// Soon after the conference, then within ten working days each.
  private void visits(LocalDate from, LocalDate to) {
    var day = life.days().after(from, chance.between(1, 4));
    while (day.isBefore(to)) {
      office.visited(day, chance.yes(0.15));
      var inTime = chance.yes(Rates.VISIT_IN_TIME);
      day = life.days().after(day, inTime ? chance.between(5, 8) : chance.between(11, 15));
    }
  }

  private void coreGroups(LocalDate from, LocalDate to) {
    var day =
        life.days()
            .after(
                from,
                chance.yes(Rates.CORE_GROUP_IN_TIME)
                    ? chance.between(6, 10)
                    : chance.between(11, 16));
    while (day.isBefore(to)) {
      var entry = office.write(day, "social worker").heardBy(Agency.HEALTH_VISITOR, Agency.SCHOOL);
      office
          .children()
          .forEach(child ->
              entry.says(
                  Said.event(EventKind.CORE_GROUP, life.alias(child))
                      .detail("attended", "social care, school, health visitor, parent")));
      day = life.days().after(day, chance.between(26, 32));
    }
  }

  private void reviews(LocalDate from, LocalDate to) {
    var day = life.days().onOrAfter(from.plusDays(DAYS_TO_FIRST_REVIEW));
    while (day.isBefore(to)) {
      var entry =
          office.write(day, "conference chair").heardBy(Agency.POLICE, Agency.GP, Agency.SCHOOL);
      office.children().forEach(child -> reviewed(entry, life.alias(child)));
      day = life.days().onOrAfter(day.plusDays(DAYS_BETWEEN_REVIEWS));
    }
  }

  private static void reviewed(Entry entry, String child) {
    entry
        .says(
            Said.event(EventKind.CONFERENCE, child)
                .detail("outcome", "plan continues")
                .detail("invited", ALL)
                .detail("attended", "social care, school, health visitor"))
        .says(
            Said.decision(
                child,
                Claim.DecisionKind.ISSUE_PROCEEDINGS,
                "not now",
                "Reviewed; the plan makes progress and is kept up"));
  }

  private void management(LocalDate from, LocalDate to) {
    var day = life.days().after(from, 18);
    while (day.isBefore(to)) {
      office.supervised(day);
      day = life.days().after(day, 20);
    }
    if (chance.yes(Rates.WORKER_LEAVES)) {
      office.workerChanges(life.days().onOrAfter(from.plusDays(chance.between(20, 80))));
    }
    if (chance.yes(Rates.LEGAL_MEETING)) {
      legal(life.days().onOrAfter(from.plusDays(chance.between(25, 85))));
    }
  }

  /// A legal planning meeting, and the decision with its reason.
  private void legal(LocalDate day) {
    var entry = life.recordAtOnce(Agency.LEGAL, day, "council lawyer").heardBy(Agency.SOCIAL_CARE);
    var child = life.in(entry, office.first());
    entry
        .says(
            Said.event(EventKind.LEGAL_PLANNING_MEETING, child)
                .detail("attended", "social care, legal"))
        .says(
            Said.event(EventKind.LEGAL_ADVICE, child)
                .detail("outcome", "threshold not met at present"));
    var decided = life.days().after(day, chance.between(0, 3));
    var decision = office.write(decided, "head of service");
    decision.says(
        Said.decision(
            child,
            Claim.DecisionKind.ISSUE_PROCEEDINGS,
            chance.yes(0.5) ? "pre-proceedings" : "not now",
            "After legal advice; the parents work with the plan"));
  }

  private void ended(LocalDate end) {
    var entry =
        office
            .write(end, "conference chair")
            .heardBy(Agency.POLICE, Agency.GP, Agency.SCHOOL, Agency.HEALTH_VISITOR);
    for (var child : office.children()) {
      entry.says(
          Said.event(EventKind.CONFERENCE, life.alias(child))
              .detail("outcome", "plan ends; child in need plan")
              .detail("invited", ALL)
              .detail("attended", "social care, school, health visitor, police"));
      entry.says(
          Said.event(EventKind.PLAN_ENDED, life.alias(child))
              .detail("outcome", "step down to child in need")
              .detail("reason", "Agencies agree that the risk of significant harm has gone")
              .detail("on-the-word-of", "professional"));
    }
  }
}
