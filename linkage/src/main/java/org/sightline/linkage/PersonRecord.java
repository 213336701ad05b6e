package org.sightline.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one agency recorded about one person. An unnamed person, known only by a sex, an age or a
/// description, is a record like any other.
///
/// @param id unique over all agencies; results are ordered and clusters named by it
/// @param source the agency that recorded it
/// @param names every name the record gives, aliases and earlier names too
/// @param birth when the person was born, as exactly as recorded
/// @param description free words such as "a man at the door"; shown, never compared
/// @param circle ids of the people around whom this person was recorded, such as the child in whose
/// file a note was written;
///     it ties an unnamed man in a note to the men around the same child
public record PersonRecord(
    String id,
    String source,
    List<PersonName> names,
    Optional<BirthDate> birth,
    Sex sex,
    List<Address> addresses,
    List<String> phones,
    List<String> emails,
    List<Identifier> identifiers,
    Optional<String> description,
    Set<String> circle) {

  public PersonRecord {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a person record needs an id");
    }
    names = names.stream().filter(name -> !name.isEmpty()).toList();
    addresses = List.copyOf(addresses);
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    identifiers = List.copyOf(identifiers);
    circle = Set.copyOf(circle);
  }

  /// Whether a given name, a family name and a full date of birth were recorded: what a model can learn from.
  public boolean saysWhoItIsOf() {
    return birth.filter(BirthDate.Day.class::isInstance).isPresent()
        && names.stream().anyMatch(name -> !name.given().isEmpty() && name.family().isPresent());
  }

  /// Starts a record that has nothing yet but its id and the agency it came from.
  public static Builder of(String id, String source) {
    return new Builder(id, source);
  }

  /// Whether any part of any name was recorded.
  public boolean isNamedAtAll() {
    return !names.isEmpty();
  }

  /// Gathers what a record says, one fact at a time.
  public static final class Builder {

    private final String id;
    private final String source;
    private final List<PersonName> names = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Set<String> circle = new LinkedHashSet<>();
    private Optional<BirthDate> birth = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Sex sex = Sex.UNKNOWN;

    private Builder(String id, String source) {
      this.id = id;
      this.source = source;
    }

    public Builder name(PersonName name) {
      names.add(name);
      return this;
    }

    public Builder name(String given, String family) {
      return name(PersonName.of(given, family));
    }

    public Builder born(BirthDate date) {
      birth = Optional.of(date);
      return this;
    }

    public Builder born(int year, int month, int day) {
      return born(BirthDate.of(year, month, day));
    }

    public Builder sex(Sex recorded) {
      sex = recorded;
      return this;
    }

    public Builder address(Address address) {
      addresses.add(address);
      return this;
    }

    public Builder phone(String number) {
      phones.add(number);
      return this;
    }

    public Builder email(String address) {
      emails.add(address);
      return this;
    }

    public Builder identifier(Identifier identifier) {
      identifiers.add(identifier);
      return this;
    }

    public Builder description(String words) {
      description = Optional.of(words);
      return this;
    }

    /// Says around whom this person was recorded.
    public Builder around(String personId) {
      circle.add(personId);
      return this;
    }

    public PersonRecord build() {
      return new PersonRecord(
          id,
          source,
          names,
          birth,
          sex,
          addresses,
          phones,
          emails,
          identifiers,
          description,
          circle);
    }
  }
}
