package org.sightline.linkage;

/// Whether both records stand around the same person, such as a child.
public enum CircleLevel implements Level {
  SHARED("both are recorded around the same person"),
  NOT_SHARED("recorded around different people");

  private final String sentence;

  CircleLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.CIRCLE;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
