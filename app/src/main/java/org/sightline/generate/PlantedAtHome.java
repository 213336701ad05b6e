package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.generate.Pattern.Planted;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;

/// Planted courses about who is in the home.
final class PlantedAtHome {

  private PlantedAtHome() {}

  private static Person movesIn(Scene scene) {
    var life = scene.life();
    var man = life.town().man(scene.child().origin(), life.chance());
    life.household()
        .joins(man, scene.start().minusDays(life.chance().between(10, 60)), Household.NEVER, false);
    return man;
  }

  /// A man lives there. The mother says that nobody does. Three agencies meet him, none asks.
  static Planted hiddenAdult(Scene scene) {
    var chance = scene.life().chance();
    var man = movesIn(scene);
    scene.assessed(Referral.Source.HEALTH, "neglect", scene.start());
    scene.seen(scene.day(4), true);
    scene.manMet(
        Agency.HEALTH_VISITOR,
        scene.day(9),
        "health visitor",
        man,
        "a man in the kitchen, about 30");
    var second = scene.day(chance.between(16, 26));
    scene.manNamed(
        Agency.HOSPITAL,
        second,
        "emergency department nurse",
        man,
        Claim.Place.AGENCY,
        EventKind.ATTENDANCE);
    scene.seen(scene.day(31), true);
    scene.manNamed(
        Agency.GP,
        scene.day(38),
        "practice nurse",
        man,
        Claim.Place.AGENCY,
        EventKind.CONSULTATION);
    scene.closed(scene.day(43), "Mother manages alone with support", "parent");
    return new Planted(
        second,
        List.of(
            "undeclared-adult",
            "unfinished-ladder",
            "new-person-with-plan",
            "closure-on-carers-word"),
        "An undeclared man lives in the home; met by health, hospital and GP");
  }

  /// The plan says that he must not be there. Police and a housing officer find him there.
  static Planted barredPartner(Scene scene) {
    var life = scene.life();
    var man = movesIn(scene);
    var entry =
        scene
            .office()
            .write(scene.start(), "conference chair")
            .heardBy(Agency.POLICE, Agency.HOUSING);
    var child = life.alias(scene.child());
    var barred = life.in(entry, man);
    entry
        .says(Said.relation(barred, life.in(entry, scene.parent()), Relation.FORMER_PARTNER))
        .says(
            Said.event(EventKind.PLAN_STARTED, child)
                .other("barred", barred)
                .detail("barred", "the mother's former partner")
                .detail("categories", "physical abuse")
                .detail(
                    "condition", "The former partner has no contact and does not come to the home"))
        .says(Said.event(EventKind.ALLOCATION, child));
    for (int visit = 1; visit <= 5; visit++) {
      scene.seen(scene.day(visit * 8), false);
    }
    var met = scene.day(life.chance().between(12, 30));
    police(scene, man, met, EventKind.CONTACT);
    scene.manNamed(
        Agency.HOUSING,
        scene.day(40),
        "housing officer",
        man,
        Claim.Place.CHILDS_HOME,
        EventKind.HOME_VISIT);
    return new Planted(
        met,
        List.of(
            "plan-condition-broken",
            "undeclared-adult",
            "unfinished-ladder",
            "new-person-with-plan"),
        "A man the plan keeps away is met at the home by police, then by housing");
  }

  private static void police(Scene scene, Person man, LocalDate day, EventKind kind) {
    var life = scene.life();
    var entry = life.record(Agency.POLICE, day, "police officer").basis("observed");
    var child = life.in(entry, scene.child());
    var met = life.in(entry, man);
    entry
        .says(
            Said.event(kind, child)
                .other("adult", met)
                .words("Called to a noise complaint; man asleep upstairs"))
        .says(Said.presence(met, child, Claim.Place.CHILDS_HOME));
  }

  /// Police come again and again. Nobody tells anybody who would see the child.
  static Planted domesticAbuse(Scene scene) {
    var chance = scene.life().chance();
    var incidents = new Incidents(scene.life());
    var children = List.of(scene.child());
    var days =
        new int[] {0, chance.between(12, 25), chance.between(30, 45), chance.between(50, 70)};
    for (var day : days) {
      incidents.incident(children, scene.day(day), Optional.empty());
    }
    return new Planted(
        scene.day(days[1] + 3),
        List.of("domestic-abuse-child-unseen", "unfinished-ladder"),
        "Four domestic incidents at the child's home; no agency saw the child in between");
  }

  /// The family goes to another area in the middle of the work. The case is sent; nobody says that it came.
  static Planted moveWithoutReceipt(Scene scene) {
    var life = scene.life();
    scene.assessed(Referral.Source.SCHOOL, "neglect", scene.start());
    scene.seen(scene.day(4), true);
    scene.seen(scene.day(20), false);
    var left = scene.day(life.chance().between(24, 34));
    scene
        .event(Agency.SCHOOL, left, "attendance officer", EventKind.SCHOOL_LEFT)
        .said()
        .getLast()
        .detail("reason", "Moved away");
    var entry = scene.office().write(life.days().after(left, 2), "social worker");
    var child = life.alias(scene.child());
    entry
        .says(Said.event(EventKind.HOME_MOVE, child).detail("area", "Southmere"))
        .says(Said.event(EventKind.TRANSFER_SENT, child).detail("area", "Southmere"));
    return new Planted(
        life.days().after(left, 7),
        List.of("move-without-receipt", "unallocated-case", "child-not-seen"),
        "Moved across the border with an open assessment; no receipt, no new school");
  }
}
