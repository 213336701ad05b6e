package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;

/// What kinds of concerning course are planted, modelled on what published reviews found again and again.
enum Pattern {
  HIDDEN_ADULT(8, 60),
  BARRED_PARTNER_SEEN(8, 100),
  DOMESTIC_ABUSE_UNASSESSED(6, 120),
  MOVE_WITHOUT_RECEIPT(60, 140),
  CHANGING_ACCOUNTS(2, 6),
  RETURN_HOME_ENQUIRY_OPEN(3, 12),
  CLOSED_ON_CARERS_WORD(62, 140),
  REPORTS_DISCOUNTED(30, 130),
  HUNGER_AND_WITHDRAWAL(62, 110),
  NOT_SEEN_RUN(20, 120),
  ILLNESS_KEEPS_OUT(10, 70),
  WEIGHT_FALTERING(2, 9);

  private final int youngest;
  private final int eldest;

  /// What was planted.
  ///
  /// @param sufficient day on which the evidence first suffices
  /// @param codes signals that ought to bear on it
  /// @param why in words
  record Planted(LocalDate sufficient, List<String> codes, String why) {}

  Pattern(int youngest, int eldest) {
    this.youngest = youngest;
    this.eldest = eldest;
  }

  /// The age of the child when it begins, in months.
  int months(Chance chance) {
    return chance.between(youngest, eldest);
  }

  Planted tell(Scene scene) {
    return switch (this) {
      case HIDDEN_ADULT -> PlantedAtHome.hiddenAdult(scene);
      case BARRED_PARTNER_SEEN -> PlantedAtHome.barredPartner(scene);
      case DOMESTIC_ABUSE_UNASSESSED -> PlantedAtHome.domesticAbuse(scene);
      case MOVE_WITHOUT_RECEIPT -> PlantedAtHome.moveWithoutReceipt(scene);
      case CHANGING_ACCOUNTS -> PlantedInjuries.changingAccounts(scene);
      case RETURN_HOME_ENQUIRY_OPEN -> PlantedInjuries.returnHome(scene);
      case CLOSED_ON_CARERS_WORD -> PlantedInjuries.closedOnWord(scene);
      case REPORTS_DISCOUNTED -> PlantedInjuries.reportsDiscounted(scene);
      case HUNGER_AND_WITHDRAWAL -> PlantedDrift.hunger(scene);
      case NOT_SEEN_RUN -> PlantedDrift.notSeen(scene);
      case ILLNESS_KEEPS_OUT -> PlantedDrift.illness(scene);
      case WEIGHT_FALTERING -> PlantedDrift.weight(scene);
    };
  }
}
