package org.sightline.ledger;

import java.util.HashMap;
import java.util.Map;

/// Gives equal values once. A million claims name a few agencies, days and records over and over; kept apart, those copies take most
/// of the memory of whoever reads them all. Lives as long as one reading.
final class SharedValues {

  private final Map<Object, Object> seen = new HashMap<>();

  /// The first value equal to this one.
  @SuppressWarnings("unchecked") // Equal values of our own value types are of one type.
  <T> T one(T value) {
    var first = seen.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}
