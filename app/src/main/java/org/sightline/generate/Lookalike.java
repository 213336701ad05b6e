package org.sightline.generate;

import java.util.List;
import org.sightline.generate.Pattern.Planted;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;

/// Innocent courses that begin like concerning ones: they say what a rule must not take for harm.
enum Lookalike {
  DECLARED_LODGER(24, 140),
  NEW_PARTNER_CHECKED(24, 140),
  TODDLERS_BRUISE(15, 40),
  MISSED_CLINICS_MADE_UP(12, 140),
  MOVE_WITH_RECEIPT(60, 140),
  WEIGHT_DIP_IN_ILLNESS(3, 9);

  private final int youngest;
  private final int eldest;

  Lookalike(int youngest, int eldest) {
    this.youngest = youngest;
    this.eldest = eldest;
  }

  int months(Chance chance) {
    return chance.between(youngest, eldest);
  }

  Planted tell(Scene scene) {
    return switch (this) {
      case DECLARED_LODGER -> declaredLodger(scene);
      case NEW_PARTNER_CHECKED -> newPartnerChecked(scene);
      case TODDLERS_BRUISE -> toddlersBruise(scene);
      case MISSED_CLINICS_MADE_UP -> missedClinics(scene);
      case MOVE_WITH_RECEIPT -> moveWithReceipt(scene);
      case WEIGHT_DIP_IN_ILLNESS -> weightDip(scene);
    };
  }

  private static Planted declaredLodger(Scene scene) {
    var life = scene.life();
    var lodger = life.town().lodger(scene.child().origin(), life.chance());
    life.household().joins(lodger, scene.start().minusDays(60), Household.NEVER, true);
    return assessedWith(scene, lodger, "A lodger whom the mother names and social care checks");
  }

  private static Planted newPartnerChecked(Scene scene) {
    var life = scene.life();
    var man = life.town().man(scene.child().origin(), life.chance());
    life.household().joins(man, scene.start().minusDays(60), Household.NEVER, true);
    return assessedWith(scene, man, "A new partner whom the mother names and social care checks");
  }

  private static Planted assessedWith(Scene scene, Person adult, String why) {
    scene.assessed(Referral.Source.SCHOOL, "behaviour", scene.start());
    scene.seen(scene.day(3), true);
    new Adults(scene.life()).checked(scene.child(), adult, scene.day(5));
    scene
        .office()
        .closed(scene.day(25), "no further action", "Assessed; every adult seen and checked");
    return new Planted(scene.day(25), List.of("undeclared-adult", "unfinished-ladder"), why);
  }

  private static Planted toddlersBruise(Scene scene) {
    var entry =
        scene.injury(
            Agency.HOSPITAL,
            scene.start(),
            "emergency department doctor",
            InjuryType.BRUISE,
            Site.FOREHEAD,
            java.util.Optional.of(Opinion.CONSISTENT_WITH_ACCOUNT));
    scene.explains(entry, scene.parent(), Mechanism.FALL_FROM_STANDING, "Ran into the door");
    entry.says(Said.mobility(scene.life().alias(scene.child()), Claim.Mobility.WALKING));
    return new Planted(
        scene.start(),
        List.of("bruise-not-mobile", "ten-4-facesp"),
        "A walking toddler's bruised forehead");
  }

  private static Planted missedClinics(Scene scene) {
    var clinics = new Clinics(scene.life());
    clinics.wasNotBrought(scene.child(), scene.start(), "eye clinic");
    clinics.attended(scene.child(), scene.day(8), "eye clinic");
    clinics.wasNotBrought(scene.child(), scene.day(50), "eye clinic");
    clinics.attended(scene.child(), scene.day(57), "eye clinic");
    return new Planted(
        scene.day(57), List.of("was-not-brought-run"), "Two clinics missed and each made up for");
  }

  private static Planted moveWithReceipt(Scene scene) {
    var office = scene.office();
    scene.assessed(Referral.Source.SCHOOL, "behaviour", scene.start());
    scene.seen(scene.day(4), true);
    var entry = office.write(scene.day(20), "social worker");
    var child = scene.life().alias(scene.child());
    entry.says(Said.event(EventKind.HOME_MOVE, child).detail("area", "Southmere"));
    entry.says(Said.event(EventKind.TRANSFER_SENT, child).detail("area", "Southmere"));
    office.each(
        office.write(scene.day(22), "team manager"),
        EventKind.TRANSFER_RECEIVED,
        "",
        "Southmere has the case");
    office.closed(scene.day(23), "transferred", "Southmere has taken over");
    return new Planted(
        scene.day(23),
        List.of("move-without-receipt", "unallocated-case"),
        "A move, sent and received");
  }

  private static Planted weightDip(Scene scene) {
    var clinics = new Clinics(scene.life());
    var centiles = List.of(50, 25, 50);
    var part = List.of(1.0, 0.93, 1.0);
    for (int visit = 0; visit < centiles.size(); visit++) {
      var day = scene.day(visit * 20);
      var grams = (int) (clinics.grams(scene.child().months(day)) * part.get(visit));
      clinics.healthVisit(scene.child(), day, grams, centiles.get(visit));
    }
    return new Planted(
        scene.day(40), List.of("weight-faltering"), "Weight dips in an illness and comes back");
  }
}
