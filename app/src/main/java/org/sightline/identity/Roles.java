package org.sightline.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.Relation;

/// What somebody is to others in a way that settles who they are not: the child's father is not the mother's unnamed friend, a
/// grandmother is no lodger.
final class Roles {

  private static final Set<Relation> SETTLED =
      EnumSet.of(
          Relation.MOTHER,
          Relation.FATHER,
          Relation.PARENT,
          Relation.SIBLING,
          Relation.GRANDPARENT,
          Relation.OTHER_RELATIVE,
          Relation.CHILDMINDER,
          Relation.WORKS_WITH);

  private static final Pattern CHILDS_FATHER = Pattern.compile("(?i)\\bchild(?:ren)?'s father\\b");
  private static final Pattern CHILDS_MOTHER = Pattern.compile("(?i)\\bchild(?:ren)?'s mother\\b");

  private final Function<PersonRef, String> clusters;

  /// @param clusters names the person that a record is taken for
  Roles(Function<PersonRef, String> clusters) {
    this.clusters = clusters;
  }

  /// Roles, each with the person towards whom it is held.
  Set<String> of(Dossier dossier) {
    var roles = new TreeSet<String>();
    dossier.relations().stream()
        .filter(relation -> SETTLED.contains(relation.relation()))
        .forEach(relation -> roles.add(role(relation.relation(), relation.to())));
    for (var described : dossier.facts(Claim.Described.class)) {
      if (CHILDS_FATHER.matcher(described.what().text()).find()) {
        dossier.circle().forEach(child -> roles.add(role(Relation.FATHER, child)));
      }
      if (CHILDS_MOTHER.matcher(described.what().text()).find()) {
        dossier.circle().forEach(child -> roles.add(role(Relation.MOTHER, child)));
      }
    }
    return roles;
  }

  /// The roles that one person alone can hold.
  Set<String> unique(Dossier dossier) {
    var unique = new TreeSet<>(of(dossier));
    unique.removeIf(role ->
        !role.startsWith(Relation.MOTHER.name() + " ")
            && !role.startsWith(Relation.FATHER.name() + " "));
    return unique;
  }

  private String role(Relation relation, PersonRef to) {
    return relation.name() + " " + clusters.apply(to);
  }
}
