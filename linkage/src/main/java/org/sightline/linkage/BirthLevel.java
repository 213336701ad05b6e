package org.sightline.linkage;

/// How far two birth dates agree, as exactly as both were recorded. An estimated age is a range of
/// years.
public enum BirthLevel implements Level {
  EXACT("date of birth agrees"),
  DAY_MONTH_SWAPPED("date of birth has day and month swapped"),
  ONE_DIGIT("date of birth differs by one digit"),
  FIRST_OF_JANUARY("same year of birth; 1 January often stands for a day not known"),
  MONTH_AGREES("month and year of birth agree, a day is missing"),
  YEAR_AGREES("year of birth agrees, nothing finer is recorded"),
  ABOUT_A_YEAR("dates of birth differ, but lie in the same or the next year"),
  RANGE_OVERLAPS("estimated age fits"),
  RANGE_APART("estimated age does not fit"),
  DIFFERENT("dates of birth are clearly different");

  private final String sentence;

  BirthLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.BIRTH;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
