package org.sightline.linkage;

/// How far two e-mail addresses agree.
public enum EmailLevel implements Level {
  SAME("same e-mail address"),
  NEAR("e-mail addresses differ by a slip"),
  SAME_NAME_ELSEWHERE("e-mail addresses have the same name at another provider"),
  DIFFERENT("e-mail addresses differ");

  private final String sentence;

  EmailLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.EMAIL;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
