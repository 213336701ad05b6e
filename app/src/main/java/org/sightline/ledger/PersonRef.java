package org.sightline.ledger;

/// A person as one agency's records know them: `gp/p-1042`, or `hospital/A01-77#friend` for somebody that only one record
/// mentions. Which of these are one human being is for the identity room to say, and may change; this never does.
///
/// @param value agency, a slash, and the agency's own key
public record PersonRef(String value) implements Comparable<PersonRef> {

  public PersonRef {
    if (value.indexOf('/') <= 0 || value.endsWith("/")) {
      throw new IllegalArgumentException(
          "a person reference reads agency/key, not '" + value + "'");
    }
  }

  /// The agency whose record this is.
  public String agency() {
    return value.substring(0, value.indexOf('/'));
  }

  @Override
  public int compareTo(PersonRef other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
