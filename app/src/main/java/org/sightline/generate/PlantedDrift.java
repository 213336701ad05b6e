package org.sightline.generate;

import java.util.List;
import org.sightline.generate.Pattern.Planted;
import org.sightline.ledger.EventKind;

/// Planted courses in which a child slowly goes out of sight, or goes short.
final class PlantedDrift {

  private PlantedDrift() {}

  /// Hungry at school, twice; then kept away; then taken off the roll.
  static Planted hunger(Scene scene) {
    var chance = scene.life().chance();
    var schooling = new Schooling(scene.life());
    var second = scene.day(chance.between(6, 16));
    schooling.concern(scene.child(), scene.start(), "hunger", "Took food from the bin");
    schooling.concern(scene.child(), second, "hunger", "Asks other children for lunch; thin");
    var away = scene.life().days().after(second, 6);
    schooling
        .absence(scene.child(), away, chance.between(8, 14), "Illness")
        .said()
        .getLast()
        .detail("illness-given", "yes");
    scene
        .event(
            Agency.SCHOOL,
            scene.life().days().after(away, chance.between(10, 20)),
            "head teacher",
            EventKind.SCHOOL_LEFT)
        .said()
        .getLast()
        .detail("to-home-education", "yes");
    return new Planted(
        second,
        List.of("hunger", "withdrawal-after-concern", "illness-keeps-out"),
        "Hunger noted twice at school, then long absence, then home education");
  }

  /// On a plan, and behind a closed door.
  static Planted notSeen(Scene scene) {
    var office = scene.office();
    var entry =
        office.write(scene.start(), "conference chair").heardBy(Agency.POLICE, Agency.SCHOOL);
    scene.life().plan(scene.start(), scene.day(70));
    entry.says(
        Said.event(EventKind.PLAN_STARTED, scene.life().alias(scene.child()))
            .detail("categories", "neglect"));
    office.allocated(scene.start());
    var last = scene.life().chance().between(8, 18);
    scene.seen(scene.day(8), true);
    if (last > 10) {
      scene.seen(scene.day(last), false);
    }
    var since = Math.max(8, last > 10 ? last : 8);
    for (var missed : List.of(7, 12, 18, 24, 30)) {
      scene.parentSays(
          scene.day(since + missed),
          scene.life().chance().yes(0.5) ? EventKind.NO_ACCESS : EventKind.MISSED_VISIT,
          "Asleep; out with an aunt; not convenient",
          "");
    }
    return new Planted(
        scene.day(since + 11),
        List.of("child-not-seen", "child-not-seen-alone", "was-not-brought-run", "duty-breached"),
        "A child on a plan whom nobody saw for six weeks");
  }

  /// Every visit falls to an infection.
  static Planted illness(Scene scene) {
    var chance = scene.life().chance();
    scene.assessed(Referral.Source.HEALTH, "neglect", scene.start());
    scene.seen(scene.day(3), true);
    var first = chance.between(8, 12);
    var second = first + chance.between(4, 8);
    var third = second + chance.between(4, 8);
    for (var day : List.of(first, second, third)) {
      scene.parentSays(
          scene.day(day),
          EventKind.MISSED_VISIT,
          "Mother says that the child has a chest infection",
          "yes");
    }
    new Clinics(scene.life())
        .wasNotBrought(scene.child(), scene.day(third + 2), "general paediatrics");
    new Clinics(scene.life())
        .wasNotBrought(scene.child(), scene.day(third + 12), "general paediatrics");
    return new Planted(
        scene.day(second),
        List.of(
            "illness-keeps-out", "was-not-brought-run", "child-not-seen", "child-not-seen-alone"),
        "Three visits put off by illness that no doctor saw, then two clinics missed");
  }

  /// A baby's weight falls across two centile spaces, and the clinic is not kept.
  static Planted weight(Scene scene) {
    var clinics = new Clinics(scene.life());
    var centiles = List.of(50, 25, 9, 2);
    var part = List.of(1.0, 0.92, 0.85, 0.79);
    for (int visit = 0; visit < centiles.size(); visit++) {
      var day = scene.day(visit * 18);
      var grams = (int) (clinics.grams(scene.child().months(day)) * part.get(visit));
      clinics.healthVisit(scene.child(), day, grams, centiles.get(visit));
    }
    clinics.wasNotBrought(scene.child(), scene.day(40), "general paediatrics");
    return new Planted(
        scene.day(36),
        List.of("weight-faltering", "was-not-brought-run"),
        "Weight falls from the 50th to the 2nd centile; the clinic is missed");
  }
}
