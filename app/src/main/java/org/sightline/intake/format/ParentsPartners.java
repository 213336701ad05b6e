package org.sightline.intake.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.intake.format.Draft.Statement;
import tools.jackson.databind.node.ObjectNode;

/// A "partner" on a child's record is a parent's, never the child's: the statement is turned to the parent it means, where
/// the record introduces one.
final class ParentsPartners {

  private static final Set<String> PARTNERS = Set.of("partner", "former-partner");
  private static final Pattern FATHER = Pattern.compile("(?i)\\b(father|dad)");

  private ParentsPartners() {}

  /// Turns those relations of a child that are a parent's.
  ///
  /// @param relations all relations of the record; changed in place
  /// @param child the alias of a patient who is a child
  static void turn(List<Statement> relations, String child) {
    for (var relation : relations) {
      var body = (ObjectNode) relation.body();
      if (PARTNERS.contains(text(body, "relation")) && text(body, "to").equals(child)) {
        var parent = FATHER.matcher(text(body, "words")).find() ? "father" : "mother";
        parent(relations, parent, child)
            .ifPresentOrElse(who -> body.put("to", who), () -> body.put("relation", "other"));
      }
    }
  }

  private static Optional<String> parent(List<Statement> relations, String parent, String child) {
    return relations.stream()
        .map(relation -> (ObjectNode) relation.body())
        .filter(body -> text(body, "relation").equals(parent) && text(body, "to").equals(child))
        .map(body -> text(body, "person"))
        .findFirst();
  }

  private static String text(ObjectNode body, String field) {
    return body.path(field).asString("");
  }
}
