package org.sightline.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.linkage.Address;
import org.sightline.linkage.BirthDate;
import org.sightline.linkage.Identifier;
import org.sightline.linkage.LinkOverride;
import org.sightline.linkage.PersonName;
import org.sightline.linkage.PersonRecord;
import org.sightline.linkage.Sex;

/// Turns what agencies hold about people into records that the linkage engine can weigh.
final class PersonRecords {

  private final Map<PersonRef, PersonRecord.Builder> builders = new TreeMap<>();

  private PersonRecords() {}

  /// A record for everybody whom the claims mention, with all that the claims say of who they are.
  static List<PersonRecord> of(Collection<RecordedClaim> claims) {
    var records = new PersonRecords();
    claims.forEach(claim -> records.add(claim.claim()));
    return records.builders.values().stream().map(PersonRecord.Builder::build).toList();
  }

  /// People's decisions about identity.
  static List<LinkOverride> overrides(Collection<RecordedClaim> claims) {
    return claims.stream()
        .filter(claim ->
            claim.claim() instanceof Claim.SamePerson same && !same.person().equals(same.other()))
        .map(claim -> override(claim, (Claim.SamePerson) claim.claim()))
        .toList();
  }

  private static LinkOverride override(RecordedClaim claim, Claim.SamePerson same) {
    return new LinkOverride(
        same.same() ? LinkOverride.Kind.INCLUDE : LinkOverride.Kind.EXCLUDE,
        claim.id().value(),
        same.person().value(),
        same.other().value(),
        same.reason());
  }

  private void add(Claim claim) {
    claim.people().forEach(this::of);
    switch (claim) {
      case Claim.Named name ->
          of(name.person()).name(new PersonName(name.given(), List.of(), name.family()));
      case Claim.Described description -> of(description.person()).description(description.text());
      case Claim.Born born -> of(born.person()).born(birth(born));
      case Claim.OfSex sex -> of(sex.person()).sex(sex(sex.sex()));
      case Claim.Numbered number ->
          of(number.person())
              .identifier(new Identifier(number.system(), number.number(), number.verified()));
      case Claim.AddressOf address ->
          of(address.person()).address(new Address(List.of(address.lines()), address.postcode()));
      case Claim.PhoneOf phone -> of(phone.person()).phone(phone.number());
      case Claim.Related related -> around(related.person(), related.to());
      case Claim.Lives lives -> around(lives.person(), lives.with());
      case Claim.Present present -> around(present.person(), present.with());
      case Claim.HouseholdDeclared household ->
          household.members().forEach(one -> around(one, household.child()));
      case Claim.Sighted _,
          Claim.Injured _,
          Claim.Explained _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Happened _,
          Claim.Checked _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ -> {
        // They mention people and say nothing of who they are.
      }
    }
  }

  private PersonRecord.Builder of(PersonRef ref) {
    return builders.computeIfAbsent(ref, any -> PersonRecord.of(ref.value(), ref.agency()));
  }

  private void around(PersonRef person, PersonRef anchor) {
    if (!person.equals(anchor)) {
      of(person).around(anchor.value());
    }
  }

  private static BirthDate birth(Claim.Born born) {
    return born.earliest().equals(born.latest())
        ? BirthDate.of(born.earliest())
        : between(born.earliest(), born.latest());
  }

  private static BirthDate between(LocalDate earliest, LocalDate latest) {
    return new BirthDate.Estimate(earliest.getYear(), latest.getYear());
  }

  private static Sex sex(Claim.Sex sex) {
    return Arrays.stream(Sex.values())
        .filter(one -> one.name().equals(sex.name()))
        .findFirst()
        .orElse(Sex.UNKNOWN);
  }

  /// The agencies' references among record ids.
  static Set<PersonRef> refs(Collection<String> ids) {
    return new java.util.TreeSet<>(ids.stream().map(PersonRef::new).toList());
  }
}
