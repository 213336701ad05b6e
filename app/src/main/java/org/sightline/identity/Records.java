package org.sightline.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
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
    var record = PersonRecord.of(dossier.ref().value(), dossier.ref().agency());
    dossier.facts(Claim.Named.class).forEach(name -> record.name(name(name.what())));
    last(dossier, Claim.Born.class).map(Records::birth).ifPresent(record::born);
    last(dossier, Claim.OfSex.class).map(Records::sex).ifPresent(record::sex);
    dossier.facts(Claim.AddressOf.class).forEach(fact -> record.address(address(fact.what())));
    dossier.facts(Claim.PhoneOf.class).forEach(fact -> record.phone(fact.what().number()));
    dossier
        .facts(Claim.Numbered.class)
        .forEach(fact -> record.identifier(identifier(dossier.ref(), fact.what())));
    dossier.facts(Claim.Described.class).forEach(fact -> record.description(fact.what().text()));
    circle.forEach(record::around);
    return record.build();
  }

  private static <F extends Claim.IdentityFact> Optional<F> last(Dossier dossier, Class<F> kind) {
    return dossier.facts(kind).stream().map(KnownClaims.Of::what).reduce((before, after) -> after);
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
