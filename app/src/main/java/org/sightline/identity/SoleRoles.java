package org.sightline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Clustering;
import org.sightline.linkage.LinkOverride;
import org.sightline.linkage.Matcher;
import org.sightline.linkage.PersonRecord;

/// Joins records by a role that only one person can have to a child: mother, father, mother's mother.
///
/// Only records that say equally much are joined: two that give no name at all, or two whose names agree but for a slip. An
/// unnamed "father" seen at a door is never taken for the named father of the birth record: he may be another man.
final class SoleRoles {

  private static final Map<String, Pattern> GRANDPARENTS =
      Map.of(
          "maternal grandmother",
              Pattern.compile("\\bmaternal grandmother|\\bmother's mother\\b(?!')"),
          "maternal grandfather",
              Pattern.compile("\\bmaternal grandfather|\\bmother's father\\b(?!')"),
          "paternal grandmother",
              Pattern.compile("\\bpaternal grandmother|\\bfather's mother\\b(?!')"),
          "paternal grandfather",
              Pattern.compile("\\bpaternal grandfather|\\bfather's father\\b(?!')"));

  private final Map<String, List<PersonRecord>> byRole = new TreeMap<>();
  private final Matcher matcher;

  private SoleRoles(Matcher matcher) {
    this.matcher = matcher;
  }

  /// The joins, as decisions the engine takes before it weighs anything.
  ///
  /// @param clustering who is who so far, so that a child's records in several agencies are one child
  /// @param records the records, by reference
  static List<LinkOverride> among(
      Dossiers dossiers,
      Clustering clustering,
      Map<PersonRef, PersonRecord> records,
      Matcher matcher) {
    var roles = new SoleRoles(matcher);
    for (var dossier : dossiers.all()) {
      for (var relation : dossier.relations()) {
        role(dossier, relation)
            .ifPresent(role ->
                roles
                    .byRole
                    .computeIfAbsent(
                        role + " of " + idOf(clustering, relation.to()), any -> new ArrayList<>())
                    .add(Optional.ofNullable(records.get(dossier.ref())).orElseThrow()));
      }
    }
    return roles.joins();
  }

  private List<LinkOverride> joins() {
    var joins = new ArrayList<LinkOverride>();
    byRole.forEach((role, people) -> {
      var known = new TreeSet<String>();
      for (int i = 0; i < people.size(); i++) {
        for (int j = 0; j < i; j++) {
          var one = people.get(j);
          var other = people.get(i);
          if (!one.id().equals(other.id())
              && sayEquallyMuch(one, other)
              && known.add(one.id() + " " + other.id())) {
            joins.add(
                LinkOverride.include(
                    "sole role " + one.id() + " " + other.id(),
                    one.id(),
                    other.id(),
                    "both are the " + role));
          }
        }
      }
    });
    return joins;
  }

  private boolean sayEquallyMuch(PersonRecord one, PersonRecord other) {
    if (!one.isNamedAtAll() && !other.isNamedAtAll()) {
      return matcher.compare(one, other).veto().isEmpty();
    }
    var weight = matcher.compare(one, other);
    return weight.veto().isEmpty() && weight.namesAgree();
  }

  private static Optional<String> role(Dossier dossier, Claim.Related relation) {
    return switch (relation.relation()) {
      case MOTHER -> Optional.of("mother");
      case FATHER -> Optional.of("father");
      case GRANDPARENT -> grandparent(dossier, relation.words());
      case PARENT,
          PARENTAL_RESPONSIBILITY,
          STEP_PARENT,
          PARTNER,
          FORMER_PARTNER,
          NEXT_OF_KIN,
          CARER,
          SIBLING,
          OTHER_RELATIVE,
          FRIEND,
          LODGER,
          NEIGHBOUR,
          CHILDMINDER,
          WORKS_WITH,
          OTHER ->
          Optional.empty();
    };
  }

  /// Which grandparent, by the words of the relation or of the record's own description. One of whom nobody says of which side
  /// they are holds no sole role: there are two grandmothers.
  private static Optional<String> grandparent(Dossier dossier, String words) {
    var descriptions =
        dossier.facts(Claim.Described.class).stream().map(described -> described.what().text());
    return Stream.concat(Stream.of(words), descriptions)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .flatMap(text ->
            GRANDPARENTS.entrySet().stream()
                .filter(known -> known.getValue().matcher(text).find())
                .map(Map.Entry::getKey))
        .findFirst();
  }

  private static String idOf(Clustering clustering, PersonRef ref) {
    return clustering.clusterOf(ref.value()).map(cluster -> cluster.id()).orElse(ref.value());
  }
}
