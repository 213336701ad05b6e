package org.sightline.generate;

import java.util.List;
import java.util.Optional;
import org.sightline.generate.Pattern.Planted;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;

/// Planted courses about injuries, and about what was believed.
final class PlantedInjuries {

  private PlantedInjuries() {}

  /// Bruises on a baby who does not move, each with another story, each at another door.
  static Planted changingAccounts(Scene scene) {
    var chance = scene.life().chance();
    var other = partner(scene);
    var first =
        scene.injury(
            Agency.GP,
            scene.start(),
            "GP",
            InjuryType.BRUISE,
            chance.pick(List.of(Site.CHEEK, Site.EAR, Site.CHEST)),
            chance.yes(0.5) ? Optional.of(Opinion.CONSISTENT_WITH_ACCOUNT) : Optional.empty());
    scene.explains(first, scene.parent(), Mechanism.HIT_AGAINST_OBJECT, "Lay on a toy");
    var second =
        scene.injury(
            Agency.HOSPITAL,
            scene.day(chance.between(7, 14)),
            "emergency department doctor",
            chance.yes(0.5) ? InjuryType.BRUISE : InjuryType.SWELLING,
            Site.THIGH,
            Optional.of(Opinion.CONSISTENT_WITH_ACCOUNT));
    scene.explains(second, other, Mechanism.HANDLING, "Caught the leg in the cot");
    second.says(
        Said.account(
                scene.life().alias(scene.child()), "gp/" + Scene.key(first), Mechanism.ROUGH_PLAY)
            .by(scene.life().alias(other), "partner")
            .words("Rolled about with the dog"));
    var third =
        scene.injury(
            Agency.GP,
            scene.day(chance.between(18, 30)),
            "practice nurse",
            InjuryType.BRUISE,
            Site.EAR,
            Optional.empty());
    scene.explains(third, other, Mechanism.ROUGH_PLAY, "The brother was rough");
    return new Planted(
        scene.start(),
        List.of(
            "bruise-not-mobile",
            "ten-4-facesp",
            "explanations-differ",
            "repeated-injury",
            "concerning-injury",
            "serious-incident-gate"),
        "Three marks in a baby who cannot move, three accounts, two agencies");
  }

  /// A partner whom the mother declares.
  private static Person partner(Scene scene) {
    var life = scene.life();
    var partner = life.town().man(scene.child().origin(), life.chance());
    life.household().joins(partner, scene.start().minusDays(90), Household.NEVER, true);
    return partner;
  }

  /// A fracture that a doctor suspects. The baby goes to a relative, and home again before anybody knows.
  static Planted returnHome(Scene scene) {
    var life = scene.life();
    var found =
        scene.injury(
            Agency.HOSPITAL,
            scene.start(),
            "consultant paediatrician",
            InjuryType.FRACTURE,
            Site.UPPER_ARM,
            Optional.of(Opinion.SUSPICIOUS));
    found.heardBy(Agency.SOCIAL_CARE, Agency.POLICE);
    scene.explains(found, scene.parent(), Mechanism.NO_ACCOUNT, "Does not know");
    var office = scene.office();
    var started =
        office.write(scene.start(), "team manager").heardBy(Agency.POLICE, Agency.HOSPITAL);
    office.each(started, EventKind.STRATEGY_DISCUSSION, "section 47 enquiry", "");
    office.each(started, EventKind.SECTION_47_STARTED, "", "");
    new Incidents(life)
        .note(
            scene.child(),
            scene.start(),
            EventKind.POLICE_INVESTIGATION_STARTED,
            "",
            "Joint investigation");
    var placed = office.write(scene.day(2), "social worker");
    placed.says(
        Said.event(EventKind.PLACEMENT, life.alias(scene.child()))
            .detail("placed-with", "an aunt"));
    scene.seen(scene.day(6), false);
    var home = scene.day(life.chance().between(9, 16));
    office.each(
        office.write(home, "social worker"),
        EventKind.RETURN_HOME,
        "",
        "Mother asks; aunt goes back to work");
    scene.seen(life.days().after(home, 6), false);
    return new Planted(
        home,
        List.of("return-home-inquiry-open", "concerning-injury", "serious-incident-gate"),
        "A baby returns home while the enquiry and the police investigation are open");
  }

  /// A school, a neighbour, a health visitor: each time the case is closed because the mother explains it.
  static Planted closedOnWord(Scene scene) {
    var chance = scene.life().chance();
    var second = scene.day(chance.between(25, 45));
    var third = scene.day(chance.between(60, 90));
    school(scene);
    closedAfter(scene, Referral.Source.SCHOOL, "injury", 0, 6);
    closedAfter(
        scene,
        Referral.Source.FAMILY,
        "injury",
        scene.life().days().between(scene.start(), second),
        4);
    closedAfter(
        scene,
        Referral.Source.HEALTH,
        "neglect",
        scene.life().days().between(scene.start(), third),
        5);
    return new Planted(
        second,
        List.of(
            "repeat-referral",
            "closure-on-carers-word",
            "closure-soon-after-injury",
            "account-contradicted",
            "report-discounted"),
        "Three referrals by three sources, each closed on the mother's word");
  }

  private static void school(Scene scene) {
    var life = scene.life();
    var entry =
        life.recordAtOnce(Agency.SCHOOL, scene.start(), "designated safeguarding lead")
            .basis("observed");
    var pupil = life.in(entry, scene.child());
    var key = life.injury(scene.child());
    entry
        .says(Said.event(EventKind.SCHOOL_CONCERN, pupil).detail("about", "injury"))
        .says(Said.injury(pupil, key, InjuryType.BRUISE, List.of(Site.UPPER_ARM, Site.BACK)))
        .says(
            Said.account(pupil, key, Mechanism.INFLICTED)
                .by(pupil, "child")
                .words("Says he was hit"))
        .heardBy(Agency.SOCIAL_CARE);
  }

  private static void closedAfter(
      Scene scene, Referral.Source source, String about, int after, int lasting) {
    scene.assessed(source, about, scene.day(after));
    scene.parentSays(
        scene.day(after + 2),
        EventKind.TELEPHONE_CALL,
        "Fell in the park; brothers play rough",
        "");
    scene.closed(scene.day(after + lasting), "Mother's explanation accepted", "parent");
  }

  /// Neighbours and a grandmother report; each is put down as malicious, and nobody goes to look.
  static Planted reportsDiscounted(Scene scene) {
    var chance = scene.life().chance();
    var days = new int[] {0, chance.between(15, 30), chance.between(45, 70)};
    for (var day : days) {
      var office = scene.office();
      office.referral(
          scene.day(day),
          chance.yes(0.5) ? Referral.Source.FAMILY : Referral.Source.OTHER,
          "injury",
          Optional.empty());
      office.decided(
          scene.day(day + 1),
          "no further action",
          "Thought malicious; family dispute",
          Referral.Source.FAMILY);
      scene.closed(scene.day(day + 1), "Malicious report", "carer");
    }
    var entry =
        scene.event(Agency.SCHOOL, scene.day(days[1] + 3), "teacher", EventKind.SCHOOL_CONCERN);
    entry.says(Said.sight(scene.life().alias(scene.child()), Claim.Sight.SEEN));
    return new Planted(
        scene.day(days[1] + 1),
        List.of(
            "report-discounted",
            "repeat-referral",
            "closure-on-carers-word",
            "closure-soon-after-injury"),
        "Three reports by relatives and neighbours, all put down as malicious without a visit");
  }
}
