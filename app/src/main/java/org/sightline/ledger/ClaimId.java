package org.sightline.ledger;

/// Names one claim for ever: made from its original and its place in it, so that the same record gives the same claims.
///
/// @param value 32 hexadecimal digits
public record ClaimId(String value) implements Comparable<ClaimId> {

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
