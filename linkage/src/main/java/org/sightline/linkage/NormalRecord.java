package org.sightline.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A record brought to one spelling, done once for all the pairs it is in.
record NormalRecord(
    String id,
    List<NormalName> names,
    Optional<BirthDate> birth,
    Sex sex,
    List<NormalAddress> addresses,
    Set<String> phones,
    Set<String> emails,
    List<Identifier> identifiers,
    Set<String> circle) {

  private static final int SHORTEST_PHONE = 9;

  static NormalRecord of(PersonRecord person) {
    return new NormalRecord(
        person.id(),
        person.names().stream()
            .map(NormalName::of)
            .filter(name -> !name.isMissing())
            .distinct()
            .toList(),
        person.birth(),
        person.sex(),
        person.addresses().stream()
            .map(NormalAddress::of)
            .flatMap(Optional::stream)
            .distinct()
            .toList(),
        person.phones().stream()
            .map(NormalRecord::phone)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        person.emails().stream()
            .map(NormalRecord::email)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        person.identifiers(),
        person.circle());
  }

  /// Whether the record names too little to link it by weight. Without a given name twins cannot be
  /// told apart;
  /// a given name needs a family name or a full date of birth beside it.
  boolean isThin() {
    boolean fullBirth = birth.filter(BirthDate.Day.class::isInstance).isPresent();
    return names.stream()
        .noneMatch(
            name -> name.given().isWrittenOut() && (name.family().isWrittenOut() || fullBirth));
  }

  /// Digits alone, the country code of the United Kingdom taken off; too short or all alike is no
  /// phone number.
  static Optional<String> phone(String written) {
    String digits =
        written.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)440?", "0").replaceAll("\\D", "");
    boolean usable =
        digits.length() >= SHORTEST_PHONE && digits.chars().skip(1).distinct().count() > 1;
    return usable ? Optional.of(digits) : Optional.empty();
  }

  private static Optional<String> email(String written) {
    String address = written.strip().toLowerCase(Locale.ROOT);
    return address.matches("[^@\\s]+@[^@\\s]+") ? Optional.of(address) : Optional.empty();
  }
}
