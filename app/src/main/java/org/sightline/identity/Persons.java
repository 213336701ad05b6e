package org.sightline.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Identifier;

/// Puts a cluster of dossiers together as one person.
final class Persons {

  private final Set<PersonRef> checked;

  /// @param checked the records whose identity a professional checked and confirmed
  Persons(Set<PersonRef> checked) {
    this.checked = checked;
  }

  Person of(Collection<Dossier> dossiers) {
    var records = new TreeSet<PersonRef>();
    dossiers.forEach(dossier -> records.add(dossier.ref()));
    var names = new Names(dossiers);
    var births = new Births(dossiers);
    return new Person(
        records.first(),
        records,
        names.label(),
        names.named(),
        identified(dossiers, births) || records.stream().anyMatch(checked::contains),
        sex(dossiers),
        births.from(),
        births.to());
  }

  /// A full name, and a birth date or a national number that was traced, from a source other than the family's word.
  private static boolean identified(Collection<Dossier> dossiers, Births births) {
    return (births.established() || numberTraced(dossiers))
        && dossiers.stream()
            .flatMap(dossier -> dossier.facts(Claim.Named.class).stream())
            .anyMatch(name -> Names.full(name.what()) && Word.ofProfessional(name.recorded()));
  }

  private static boolean numberTraced(Collection<Dossier> dossiers) {
    return dossiers.stream()
        .flatMap(dossier -> dossier.facts(Claim.Numbered.class).stream())
        .anyMatch(number ->
            number.what().verified()
                && number.what().system().equals(Identifier.NHS_NUMBER)
                && Word.ofProfessional(number.recorded()));
  }

  /// The sex last recorded, unknown ones left out.
  private static Claim.Sex sex(Collection<Dossier> dossiers) {
    return dossiers.stream()
        .flatMap(dossier -> dossier.facts(Claim.OfSex.class).stream())
        .filter(fact -> fact.what().sex() != Claim.Sex.UNKNOWN)
        .max(
            Comparator.comparing((KnownClaims.Of<Claim.OfSex> fact) -> fact.received())
                .thenComparing(KnownClaims.Of::id))
        .map(fact -> fact.what().sex())
        .orElse(Claim.Sex.UNKNOWN);
  }
}
