package org.sightline.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A kind of evidence, weighed once. What depends on one another (forename and family name;
/// postcode, address and phone)
/// is one comparison, so that nothing is counted twice.
public enum Comparison {
  NAME,
  BIRTH,
  SEX,
  CONTACT,
  EMAIL,
  IDENTIFIER,
  CIRCLE;

  /// The levels from strict to loose.
  public List<Level> levels() {
    return switch (this) {
      case NAME -> List.of(NameLevel.values());
      case BIRTH -> List.of(BirthLevel.values());
      case SEX -> List.of(SexLevel.values());
      case CONTACT -> List.of(ContactLevel.values());
      case EMAIL -> List.of(EmailLevel.values());
      case IDENTIFIER -> List.of(IdentifierLevel.values());
      case CIRCLE -> List.of(CircleLevel.values());
    };
  }

  /// The name used in model files and waterfalls.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The level of that code, if there is one.
  public Optional<Level> level(String code) {
    return levels().stream().filter(level -> level.code().equals(code)).findFirst();
  }

  static Optional<Comparison> ofCode(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
