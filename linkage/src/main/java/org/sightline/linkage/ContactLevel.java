package org.sightline.linkage;

/// How far address, postcode and phone agree, as one piece of evidence: a household shares them
/// all.
public enum ContactLevel implements Level {
  HOME_AND_PHONE("same address and same phone"),
  PHONE("same phone"),
  HOME("same address"),
  POSTCODE("same postcode"),
  SECTOR("same postcode sector"),
  PLACE("same town, nothing finer is recorded"),
  DIFFERENT("addresses and phones differ");

  private final String sentence;

  ContactLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.CONTACT;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
