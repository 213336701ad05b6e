package org.sightline.household;

/// How it stands with somebody's living in the child's household, on a day, as known by then.
public enum Standing {
  /// Named as living there by somebody whose declaration was asked for; nothing speaks against it.
  DECLARED,
  /// Something other than a declaration points to their living there, or coming and going; nobody has declared or denied it.
  EVIDENCED,
  /// Somebody says that they do not live there; nothing points to the contrary.
  DENIED,
  /// Evidence, or somebody's word, stands against a denial, or against a declared list that leaves them out.
  CONTESTED,
  /// Checked by a professional who went and looked, after all that speaks for it: not living there.
  CHECKED_ELSEWHERE
}
