package org.sightline.linkage.online;

/// What a person should look at before a candidate is taken for the one searched for, whatever the weight.
public enum Guard {
  TWO_NUMBERS("two valid personal numbers"),
  TWO_BIRTHS("two dates of birth too far apart for a slip"),
  TWO_GIVEN_NAMES("one date of birth but two given names, as twins have"),
  OTHER_SEX("another sex is recorded"),
  ANOTHER_AS_LIKELY(
      "a record of somebody else weighs nearly as much: brothers, sisters and twins look like this");

  private final String words;

  Guard(String words) {
    this.words = words;
  }

  /// In words.
  public String words() {
    return words;
  }
}
