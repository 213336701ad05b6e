package org.sightline.generate;

import java.util.List;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Site;

/// An accident as children have them, and where it shows.
///
/// @param type of the injury
/// @param site where
/// @param how it came about
/// @param words as a clerk types it
record Injured(InjuryType type, Site site, Mechanism how, String words) {

  private static final List<Injured> OF_BABIES =
      List.of(
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.FALL_FROM_FURNITURE,
              "Rolled off the bed"),
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.FALL_FROM_FURNITURE,
              "Fell off the sofa"),
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.SCALP,
              Mechanism.OTHER_ACCIDENT,
              "Slipped from the carer's arms"),
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.HIT_AGAINST_OBJECT,
              "Knocked against a door frame when carried"),
          new Injured(
              InjuryType.BURN_OR_SCALD, Site.HAND, Mechanism.OTHER_ACCIDENT, "Hand in a hot drink"),
          new Injured(
              InjuryType.BRUISE,
              Site.FOREHEAD,
              Mechanism.FALL_FROM_FURNITURE,
              "Fell off a changing table"),
          new Injured(InjuryType.SCRATCH, Site.NOSE, Mechanism.SELF_INFLICTED, "Own nails"));

  private static final List<Injured> OF_TODDLERS =
      List.of(
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.FALL_FROM_STANDING,
              "Tripped and hit the floor"),
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.FALL_DOWN_STAIRS,
              "Fell down three stairs"),
          new Injured(
              InjuryType.LACERATION,
              Site.FOREHEAD,
              Mechanism.HIT_AGAINST_OBJECT,
              "Ran into the edge of a table"),
          new Injured(
              InjuryType.LACERATION, Site.CHIN, Mechanism.FALL_FROM_STANDING, "Fell on the chin"),
          new Injured(
              InjuryType.LACERATION,
              Site.LIP,
              Mechanism.FALL_FROM_STANDING,
              "Teeth through the lip"),
          new Injured(
              InjuryType.FRACTURE,
              Site.LOWER_LEG,
              Mechanism.FALL_FROM_STANDING,
              "Slipped on a slide"),
          new Injured(
              InjuryType.BURN_OR_SCALD, Site.HAND, Mechanism.OTHER_ACCIDENT, "Touched the oven"),
          new Injured(
              InjuryType.BRUISE,
              Site.FOREHEAD,
              Mechanism.FALL_FROM_STANDING,
              "Fell against a radiator"),
          new Injured(
              InjuryType.SWELLING, Site.HAND, Mechanism.OTHER_ACCIDENT, "Fingers in a door"));

  private static final List<Injured> OF_SCHOOL_AGE =
      List.of(
          new Injured(
              InjuryType.FRACTURE,
              Site.FOREARM,
              Mechanism.FALL_FROM_STANDING,
              "Fell off a climbing frame"),
          new Injured(
              InjuryType.SWELLING,
              Site.FOOT,
              Mechanism.FALL_FROM_STANDING,
              "Twisted an ankle at football"),
          new Injured(
              InjuryType.LACERATION,
              Site.KNEE_OR_SHIN,
              Mechanism.FALL_FROM_STANDING,
              "Fell off a bicycle"),
          new Injured(
              InjuryType.HEAD_INJURY,
              Site.FOREHEAD,
              Mechanism.PUSHED_BY_ANOTHER_CHILD,
              "Clash of heads in the playground"),
          new Injured(
              InjuryType.SWELLING, Site.HAND, Mechanism.HIT_AGAINST_OBJECT, "Ball on the finger"),
          new Injured(
              InjuryType.BRUISE, Site.KNEE_OR_SHIN, Mechanism.ROUGH_PLAY, "Kicked at football"),
          new Injured(InjuryType.LACERATION, Site.HAND, Mechanism.OTHER_ACCIDENT, "Cut on glass"));

  /// One of the kind that children of this age have.
  static Injured accident(int months, Chance chance) {
    if (months < 12) {
      return chance.pick(OF_BABIES);
    }
    return chance.pick(months < 60 ? OF_TODDLERS : OF_SCHOOL_AGE);
  }

  /// A toddler's bruise that a surgery notes in passing.
  static Injured toddlersBruise(Chance chance) {
    return new Injured(
        InjuryType.BRUISE,
        chance.pick(List.of(Site.KNEE_OR_SHIN, Site.KNEE_OR_SHIN, Site.FOREHEAD, Site.LOWER_LEG)),
        Mechanism.FALL_FROM_STANDING,
        "Falls over when running");
  }
}
