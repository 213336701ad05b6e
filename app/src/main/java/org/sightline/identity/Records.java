package org.sightline.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Address;
import org.sightline.linkage.BirthDate;
import org.sightline.linkage.Identifier;
import org.sightline.linkage.PersonName;
import org.sightline.linkage.PersonRecord;
import org.sightline.linkage.Sex;

/// Writes a dossier as the matching engine reads records.
final class Records {

  private Records() {}

  /// The record of a dossier.
  ///
  /// @param circle the people around whom it stands, as far as they are known to be one person with others
  static PersonRecord of(Dossier dossier, Collection<String> circle) {
    return of(dossier.ref(), dossier.facts(), circle);
  }

  /// The record of somebody of whom these facts are known, oldest first.
  static PersonRecord of(PersonRef ref, List<Claim.IdentityFact> facts, Collection<String> circle) {
    var record = PersonRecord.of(ref.value(), ref.agency());
    for (var fact : facts) {
      switch (fact) {
        case Claim.Named name -> record.name(name(name));
        case Claim.Born born -> record.born(birth(born));
        case Claim.OfSex sex -> record.sex(sex(sex));
        case Claim.AddressOf address -> record.address(address(address));
        case Claim.PhoneOf phone -> record.phone(phone.number());
        case Claim.Numbered number -> record.identifier(identifier(ref, number));
        case Claim.Described described -> record.description(described.text());
      }
    }
    circle.forEach(record::around);
    return record.build();
  }

  private static PersonName name(Claim.Named name) {
    return new PersonName(name.given(), List.of(), name.family());
  }

  private static BirthDate birth(Claim.Born born) {
    if (born.earliest().equals(born.latest())) {
      return BirthDate.of(born.earliest());
    }
    var one = born.earliest();
    return one.getYear() == born.latest().getYear()
        ? sameYear(one, born.latest())
        : new BirthDate.Estimate(one.getYear(), born.latest().getYear());
  }

  private static BirthDate sameYear(LocalDate one, LocalDate other) {
    return one.getMonth() == other.getMonth()
        ? new BirthDate.Month(one.getYear(), one.getMonthValue())
        : new BirthDate.Year(one.getYear());
  }

  private static Sex sex(Claim.OfSex fact) {
    return switch (fact.sex()) {
      case FEMALE -> Sex.FEMALE;
      case MALE -> Sex.MALE;
      case UNKNOWN -> Sex.UNKNOWN;
    };
  }

  private static Address address(Claim.AddressOf fact) {
    return new Address(
        Arrays.stream(fact.lines().split("[,\n]")).map(String::strip).toList(), fact.postcode());
  }

  private static Identifier identifier(PersonRef ref, Claim.Numbered fact) {
    boolean national =
        Stream.of(Identifier.NHS_NUMBER, Identifier.UPN).anyMatch(fact.system()::equals);
    return national || fact.system().contains("/")
        ? new Identifier(fact.system(), fact.number(), fact.verified())
        : Identifier.local(ref.agency() + "/" + fact.system(), fact.number());
  }
}
