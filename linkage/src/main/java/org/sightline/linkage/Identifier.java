package org.sightline.linkage;

import java.util.Locale;

/// A number some system gave to a person.
///
/// @param system `nhs-number`, `upn`, or the name of an agency's own numbering, such as
/// `st-anns/mrn`
/// @param value as written; spaces are ignored
/// @param verified whether the agency traced it, rather than copied what it was told
public record Identifier(String system, String value, boolean verified) {

  /// The NHS number's system name.
  public static final String NHS_NUMBER = "nhs-number";

  /// The unique pupil number's system name.
  public static final String UPN = "upn";

  public Identifier {
    if (system.isBlank()) {
      throw new IllegalArgumentException("an identifier needs the name of its system");
    }
  }

  public static Identifier nhsNumber(String value, boolean verified) {
    return new Identifier(NHS_NUMBER, value, verified);
  }

  public static Identifier upn(String value, boolean verified) {
    return new Identifier(UPN, value, verified);
  }

  /// A number that holds within one system only, such as a hospital's own.
  public static Identifier local(String system, String value) {
    return new Identifier(system, value, true);
  }

  /// Whether one person has one such number in the whole country.
  public boolean isNational() {
    return system.equals(NHS_NUMBER) || system.equals(UPN);
  }

  /// Whether the value could have been issued: check digit or letter for national numbers, not
  /// blank for others.
  public boolean isValid() {
    return switch (system) {
      case NHS_NUMBER -> CheckDigits.nhsNumber(value);
      case UPN -> CheckDigits.upn(value);
      default -> !normalised().isEmpty();
    };
  }

  /// The value in capitals and without spaces, the form that is compared.
  String normalised() {
    return value.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}
