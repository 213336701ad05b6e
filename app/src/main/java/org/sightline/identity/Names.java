package org.sightline.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Relation;

/// How somebody is named by what is known: the fullest name, or else the record's description, or else what they are to others.
final class Names {

  private static final Comparator<Claim.Named> FULLEST =
      Comparator.comparing((Claim.Named name) -> name.use() == Claim.NameUse.USUAL)
          .thenComparing(name -> name.family().isPresent() && !name.given().isEmpty())
          .thenComparingInt(name -> name.given().size())
          .thenComparing(name -> name.family().isPresent());

  /// The first letter of a word, also after a hyphen or an apostrophe.
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}])\\p{L}");

  private final Collection<Dossier> dossiers;

  Names(Collection<Dossier> dossiers) {
    this.dossiers = dossiers;
  }

  String label() {
    return fullest()
        .map(Names::written)
        .or(this::description)
        .or(this::role)
        .or(this::spokenAs)
        .orElseGet(() -> dossiers.iterator().next().ref().value());
  }

  boolean named() {
    return names().findAny().isPresent();
  }

  /// Whether a name carries both a forename and a family name.
  static boolean full(Claim.Named name) {
    return name.family().isPresent() && !name.given().isEmpty();
  }

  static String written(Claim.Named name) {
    return Stream.concat(name.given().stream(), name.family().stream())
        .map(Names::shown)
        .collect(Collectors.joining(" "));
  }

  /// Some systems write names in capitals; people do not.
  private static String shown(String part) {
    return part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT))
        ? WORD.matcher(part.toLowerCase(Locale.ROOT))
            .replaceAll(word -> word.group().toUpperCase(Locale.ROOT))
        : part;
  }

  /// The fullest name; of equally full ones the one most often recorded, then the first in the alphabet.
  private Optional<Claim.Named> fullest() {
    var often = new TreeMap<String, List<Claim.Named>>();
    names()
        .forEach(name -> often.computeIfAbsent(written(name), none -> new ArrayList<>()).add(name));
    return often.values().stream()
        .map(same -> new Often(same.stream().max(FULLEST).orElseThrow(), same.size()))
        .max(
            Comparator.comparing(Often::name, FULLEST)
                .thenComparingInt(Often::times)
                .thenComparing(one -> written(one.name()), Comparator.reverseOrder()))
        .map(Often::name);
  }

  /// A name, and how often it was recorded.
  private record Often(Claim.Named name, int times) {}

  private Stream<Claim.Named> names() {
    return facts(Claim.Named.class)
        .filter(name -> name.family().isPresent() || !name.given().isEmpty());
  }

  private Optional<String> description() {
    return facts(Claim.Described.class)
        .map(Claim.Described::text)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .map(text -> text + ", unnamed");
  }

  private Optional<String> role() {
    return dossiers.stream()
        .flatMap(dossier -> dossier.relations().stream())
        .map(Claim.Related::relation)
        .min(Comparator.naturalOrder())
        .map(Names::words);
  }

  private Optional<String> spokenAs() {
    var labels = new ArrayList<String>();
    dossiers.forEach(dossier -> labels.addAll(dossier.labels()));
    return labels.stream().min(Comparator.naturalOrder());
  }

  private static String words(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private <F extends Claim.IdentityFact> Stream<F> facts(Class<F> kind) {
    return dossiers.stream()
        .flatMap(dossier -> dossier.facts(kind).stream())
        .map(KnownClaims.Of::what);
  }
}
