package org.sightline.linkage;

/// Whether the recorded sexes agree.
public enum SexLevel implements Level {
  SAME("same sex"),
  DIFFERENT("recorded with different sexes");

  private final String sentence;

  SexLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.SEX;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
