package org.sightline.linkage;

/// How far issued numbers agree. A number that fails its check digit is no evidence, except as a
/// slip of a valid one.
public enum IdentifierLevel implements Level {
  SAME_VERIFIED("same verified number"),
  SAME_LOCAL("same number in one agency's own system"),
  SAME("same number, not verified by both"),
  NEAR("a number that fails its check digit is one slip away from the other"),
  DIFFERENT_VERIFIED("different verified numbers"),
  DIFFERENT("different numbers, not verified by both"),
  DIFFERENT_LOCAL("different numbers in one agency's own system");

  private final String sentence;

  IdentifierLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.IDENTIFIER;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
