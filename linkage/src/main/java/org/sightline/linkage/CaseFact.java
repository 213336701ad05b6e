package org.sightline.linkage;

import org.sightline.linkage.model.LevelFigures;

/// What a case file knows of two people and no table does: around whom they were recorded, what somebody guessed of an age, an
/// agency's own number, a number that both have traced, a Mr H.
///
/// Each weighs like a level of the model, on top of it. But a corpus of whole records cannot teach these figures, so they are set down by
/// hand: careful estimates for the children's services of an area, and no measurements.
public enum CaseFact {
  /// Around one child stands about one record in a thousand, and kin stand there as well.
  CIRCLE_SHARED("circle", 0.5, 0.5, 0.001, "both are recorded around the same person"),
  /// A file that knows a father and a son of one name tells them apart: by a birth date, by what they are to the child. Where it does not,
  /// one name stands for one person.
  ONE_NAME_IN_A_CIRCLE(
      "circle", 0.5, 0.002, 0.001, "both are recorded around the same person, by one name"),
  CIRCLE_APART("circle", 0.5, 0.5, 0.999, "recorded around different people"),
  MONTH_OF_BIRTH("birth", 0.9, 0.0014, 0.0014, "month and year of birth agree, a day is missing"),
  YEAR_OF_BIRTH("birth", 0.9, 0.015, 0.015, "year of birth agrees, nothing finer is recorded"),
  ABOUT_A_YEAR("birth", 0.02, 0.045, 0.045, "born in years next to each other"),
  YEARS_APART("birth", 0.008, 0.9, 0.9, "born years apart"),
  /// Both say how old somebody was, to the year.
  AGE_FITS("birth", 0.9, 0.1, 0.06, "same age, to the year"),
  ESTIMATE_FITS("birth", 0.95, 0.24, 0.24, "estimated age fits"),
  WIDE_ESTIMATE_FITS("birth", 0.97, 0.6, 0.6, "estimated age fits, by a wide range"),
  ESTIMATE_DOES_NOT_FIT("birth", 0.05, 0.76, 0.76, "estimated age does not fit"),
  SURNAME_INITIAL("surname", 0.95, 0.95, 0.06, "the initial of the family name agrees"),
  OTHER_SURNAME_INITIAL("surname", 0.05, 0.05, 0.94, "the initial of the family name differs"),
  SAME_OWN_NUMBER(
      "own number", 0.72, 0.0000005, 0.0000005, "same number in one agency's own system"),
  OTHER_OWN_NUMBER("own number", 0.28, 1, 1, "different numbers in one agency's own system"),
  /// A number that was only copied may be somebody else's; one that two agencies traced is hardly ever.
  NUMBER_TRACED("traced", 0.6, 0.003, 0.003, "both agencies have traced the number");

  private final String what;

  // Immutable: a record of doubles.
  @SuppressWarnings("ImmutableEnumChecker")
  private final LevelFigures figures;

  private final String sentence;

  CaseFact(String what, double same, double household, double strangers, String sentence) {
    this.what = what;
    this.figures = new LevelFigures(same, household, strangers, 0, 0);
    this.sentence = sentence;
  }

  /// What was looked at.
  public String what() {
    return what;
  }

  /// How often it is so.
  public LevelFigures figures() {
    return figures;
  }

  /// In words.
  public String sentence() {
    return sentence;
  }
}
