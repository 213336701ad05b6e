package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.ledger.Basis;
import org.sightline.ledger.ClaimCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Says what is held about a person as statements of its own: a name, a birth date, an address each.
final class Introductions {

  /// The fields a person may have.
  static final Set<String> FIELDS =
      Set.of(
          "key",
          "name",
          "born",
          "sex",
          "numbers",
          "address",
          "phone",
          "description",
          "by",
          "basis",
          "fact");

  private final Introduction person;
  private final Optional<Basis> recordsBasis;
  private final List<Statement> statements = new ArrayList<>();

  private Introductions(Introduction person, Optional<Basis> recordsBasis) {
    this.person = person;
    this.recordsBasis = recordsBasis;
  }

  /// The statements an introduction makes.
  ///
  /// @param recordsBasis the basis of the record, which is not handed on where it is seeing or examining: that proves no name
  static List<Statement> statements(Introduction person, Optional<Basis> recordsBasis)
      throws Broken {
    return new Introductions(person, recordsBasis).all();
  }

  private List<Statement> all() throws Broken {
    if (!person.body().isObject()) {
      throw new Broken(person.pointer(), "people", "a person must be an object");
    }
    Shapes.known(person.body(), FIELDS, person.pointer());
    each("name", "name");
    birth();
    value("sex", "sex", "sex");
    each("numbers", "number");
    each("address", "address");
    value("phone", "phone", "number");
    value("description", "description", "text");
    return statements;
  }

  /// One statement for an object, or for each object of a list.
  private void each(String field, String kind) throws Broken {
    for (var part : parts(field)) {
      if (!part.node().isObject()) {
        throw new Broken(part.pointer(), field, "%s must be an object".formatted(field));
      }
      var body = begin(kind);
      body.setAll((ObjectNode) part.node());
      add(body, part.pointer());
    }
  }

  /// One statement for a text, or for each text of a list.
  private void value(String field, String kind, String inStatement) {
    for (var part : parts(field)) {
      var body = begin(kind);
      body.set(inStatement, part.node());
      add(body, part.pointer());
    }
  }

  private void birth() throws Broken {
    var born = person.body().path("born");
    if (born.isMissingNode() || born.isNull()) {
      return;
    }
    var where = person.pointer() + "/born";
    var body = begin("birth-date");
    if (born.isObject()) {
      body.setAll((ObjectNode) born);
    } else {
      var span = Moments.span(born.asString(""), where, "born");
      body.put("earliest", span.from().toString()).put("latest", span.to().toString());
    }
    add(body, where);
  }

  private ObjectNode begin(String kind) {
    var body = JsonNodeFactory.instance.objectNode().put("kind", kind);
    return body.put("person", person.alias());
  }

  private void add(ObjectNode body, String pointer) {
    if (person.body().has("by")) {
      body.set("by", person.body().get("by"));
    }
    if (person.body().has("basis")) {
      body.set("basis", person.body().get("basis"));
    } else if (recordsBasis.filter(Introductions::ofTheSenses).isPresent()
        && !person.body().has("by")) {
      body.put("basis", ClaimCodec.kebab(Basis.DOCUMENTED.name()));
    }
    statements.add(new Statement(body, pointer));
  }

  private static boolean ofTheSenses(Basis basis) {
    return basis == Basis.OBSERVED || basis == Basis.EXAMINED;
  }

  private List<Part> parts(String field) {
    var node = person.body().path(field);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    var pointer = person.pointer() + "/" + field;
    if (!node.isArray()) {
      return List.of(new Part(node, pointer));
    }
    var parts = new ArrayList<Part>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(new Part(node.get(i), pointer + "/" + i));
    }
    return parts;
  }

  private record Part(JsonNode node, String pointer) {}
}
