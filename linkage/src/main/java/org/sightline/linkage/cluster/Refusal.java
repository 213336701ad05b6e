package org.sightline.linkage.cluster;

/// Why two groups of records were not joined although a link between them speaks for it.
public enum Refusal {
  HELD_APART("somebody has decided that they are two people"),
  TWO_NUMBERS("two valid personal numbers"),
  TWO_BIRTHS("two dates of birth too far apart for a slip"),
  TWO_GIVEN_NAMES("one date of birth but two given names, as twins have"),
  TWO_SEXES("two sexes, each recorded more than once"),
  TOO_LARGE("more records than anybody else has, or may have"),
  ONE_EACH("two records of one file, which holds each person once"),
  OUTWEIGHED("other records of the two groups speak against it");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  /// In words.
  public String words() {
    return words;
  }
}
