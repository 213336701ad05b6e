package org.sightline.desk.replay;

/// What the codes of a replay document mean to a reader.
final class Standings {

  private Standings() {}

  /// How a place in the household stands.
  static String words(String standing) {
    return switch (standing) {
      case "declared" -> "declared to live there";
      case "evidenced" -> "by evidence only; nobody declared it";
      case "denied" -> "denied";
      case "contested" -> "contested; some say so, some deny it";
      case "checked-elsewhere" -> "checked; lives elsewhere";
      default -> standing.replace('-', ' ');
    };
  }

  /// A step of the ladder, as what is to be found out.
  static String step(String duty) {
    return switch (duty) {
      case "name-adult" -> "name";
      case "identify-adult" -> "identity";
      case "establish-residence" -> "where they live";
      case "see-adult" -> "see them";
      case "interview-adult" -> "interview";
      case "check-adult-background" -> "background check";
      default -> duty.replace('-', ' ');
    };
  }
}
