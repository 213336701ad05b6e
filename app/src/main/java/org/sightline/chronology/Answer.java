package org.sightline.chronology;

/// An answer that may have to be "cannot tell, because …".
public sealed interface Answer {

  /// It is so.
  record Yes(String because) implements Answer {}

  /// It is not so.
  record No(String because) implements Answer {}

  /// A needed fact is missing.
  record CannotTell(String because) implements Answer {}
}
