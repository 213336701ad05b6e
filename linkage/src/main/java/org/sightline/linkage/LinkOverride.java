package org.sightline.linkage;

/// A person's decision about two records. It outranks every weight; where decisions clash, keeping
/// apart wins.
///
/// @param kind whether the two are one person or not
/// @param id the decision's own id
/// @param a one record's id
/// @param b the other record's id
/// @param reason why, in the words of whoever decided
public record LinkOverride(Kind kind, String id, String a, String b, String reason) {

  /// What was decided.
  public enum Kind {
    /// The two records are one person.
    INCLUDE,
    /// They are not. An unmerge is an exclude.
    EXCLUDE
  }

  public LinkOverride {
    if (a.equals(b)) {
      throw new IllegalArgumentException("override " + id + " names one record twice: " + a);
    }
  }

  public static LinkOverride include(String id, String a, String b, String reason) {
    return new LinkOverride(Kind.INCLUDE, id, a, b, reason);
  }

  public static LinkOverride exclude(String id, String a, String b, String reason) {
    return new LinkOverride(Kind.EXCLUDE, id, a, b, reason);
  }
}
