package org.sightline.chronology;

/// The steps of the ladder that every adult around a child is taken up, in order. Nobody's word about another closes one.
public enum Rung {
  NAMED("named"),
  IDENTIFIED("identified"),
  RESIDENCE_KNOWN("lives here?"),
  SEEN("seen"),
  INTERVIEWED("interviewed"),
  BACKGROUND_CHECKED("background checked");

  private final String words;

  Rung(String words) {
    this.words = words;
  }

  /// How a practitioner says it.
  public String words() {
    return words;
  }
}
