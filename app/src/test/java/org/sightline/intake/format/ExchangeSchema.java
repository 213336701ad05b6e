package org.sightline.intake.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimKind;
import org.sightline.ledger.PersonRef;
import org.sightline.time.Precision;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the JSON Schema of the exchange format out of the claims themselves, so that neither can change without the other.
final class ExchangeSchema {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
  private static final String RECORDED =
      "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$";

  private final ObjectNode definitions = Json.object();

  private ExchangeSchema() {}

  static String json() {
    return PRETTY.writeValueAsString(new ExchangeSchema().file()) + "\n";
  }

  private ObjectNode file() {
    var file = Json.object();
    file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    file.put("$id", "urn:sightline:schema:exchange-1");
    file.put("title", "Sightline exchange format, version 1");
    file.put(
        "description",
        "Who says what about whom, to whom, on what basis. docs/exchange.md explains it.");
    var fields = object(file, "sightline", "agency", "records");
    fields.putObject("sightline").put("const", "1");
    fields.set("agency", text());
    fields.set("records", list(ref("record")));
    file.put("additionalProperties", false);
    record();
    person();
    circumstances();
    statements();
    file.set("$defs", definitions);
    return file;
  }

  private void record() {
    var record = definitions.putObject("record");
    var fields = object(record, "record", "recorded", "by");
    fields.set("record", text().put("pattern", "^[^/#]{1,200}$"));
    fields.set("recorded", text().put("pattern", RECORDED));
    fields.set("happened", ref("happened"));
    fields.set("by", ref("by"));
    fields.set("basis", closed(Basis.values()));
    fields.set("heard-by", texts());
    var people = fields.putObject("people").put("type", "object");
    people.putObject("propertyNames").put("pattern", "^[^/#\\s]{1,100}$");
    people.set("additionalProperties", ref("person"));
    fields.set("statements", list(ref("statement")));
    fields.putObject("fact");
    own(record);
  }

  private void person() {
    var person = definitions.putObject("person");
    var fields = object(person);
    fields.set("key", text());
    fields.set("name", one(of(ClaimKind.NAME), list(of(ClaimKind.NAME))));
    var born = fields.putObject("born");
    born.putArray("anyOf").add(text().put("pattern", DATE)).add(of(ClaimKind.BIRTH_DATE));
    fields.set("sex", closed(Claim.Sex.values()));
    fields.set("numbers", list(of(ClaimKind.NUMBER)));
    fields.set("address", one(of(ClaimKind.ADDRESS), list(of(ClaimKind.ADDRESS))));
    fields.set("phone", one(text(), texts()));
    fields.set("description", text());
    fields.set("by", ref("by"));
    fields.set("basis", closed(Basis.values()));
    fields.putObject("fact");
    own(person);
  }

  private void circumstances() {
    var span = Json.object();
    var ends = object(span, "from");
    ends.set("from", text().put("pattern", DATE));
    ends.set("to", text().put("pattern", DATE));
    ends.set("precision", closed(Precision.values()));
    span.put("additionalProperties", false);
    definitions.putObject("happened").putArray("anyOf").add(text()).add(span);
    var by = definitions.putObject("by").putArray("anyOf").add(text());
    by.add(speaker("role", "agency"));
    by.add(speaker("person", "as"));
    by.add(speaker("unknown"));
  }

  private static ObjectNode speaker(String needed, String... others) {
    var speaker = Json.object();
    var fields = object(speaker, needed);
    Stream.concat(Stream.of(needed), Stream.of(others)).forEach(name -> fields.set(name, text()));
    return speaker.put("additionalProperties", false);
  }

  private void statements() {
    var any = definitions.putObject("statement").putArray("oneOf");
    for (var kind : ClaimKind.values()) {
      any.add(ref(kind.code()));
      var statement = definitions.putObject(kind.code());
      var fields = object(statement, "kind");
      fields.putObject("kind").put("const", kind.code());
      claim(kind, fields, statement);
      fields.set("by", ref("by"));
      fields.set("basis", closed(Basis.values()));
      fields.set("happened", ref("happened"));
      fields.set("heard-by", one(text(), texts()));
      fields.putObject("fact");
      own(statement);
    }
  }

  /// What is held about a person, without naming them: as under `people`.
  private static ObjectNode of(ClaimKind kind) {
    var part = Json.object();
    var fields = object(part);
    claim(kind, fields, part);
    fields.remove("person");
    var required = part.withArrayProperty("required");
    required.removeIf(name -> name.stringValue().equals("person"));
    own(part);
    return part;
  }

  private static void claim(ClaimKind kind, ObjectNode fields, ObjectNode statement) {
    ClaimCodec.fields(kind)
        .forEach((name, type) -> {
          fields.set(name, shape(type));
          if (required(name, type)) {
            statement.withArrayProperty("required").add(name);
          }
        });
  }

  private static boolean required(String name, Type type) {
    return type instanceof Class<?> plain
        && plain != boolean.class
        && plain != Claim.NameUse.class
        && !name.equals("words");
  }

  private static ObjectNode shape(Type type) {
    if (type instanceof ParameterizedType generic) {
      var raw = (Class<?>) generic.getRawType();
      var arguments = generic.getActualTypeArguments();
      if (raw == Optional.class) {
        return shape(arguments[0]);
      }
      if (raw == Map.class) {
        var map = Json.object().put("type", "object");
        map.set("additionalProperties", shape(arguments[1]));
        return map;
      }
      if (Collection.class.isAssignableFrom(raw)) {
        return one(shape(arguments[0]), list(shape(arguments[0])));
      }
    }
    var plain = (Class<?>) type;
    if (plain.isEnum()) {
      return closed((Enum<?>[]) plain.getEnumConstants());
    }
    if (plain == boolean.class) {
      return Json.object().put("type", "boolean");
    }
    if (plain == Integer.class) {
      return Json.object().put("type", "integer");
    }
    if (plain == LocalDate.class) {
      return text().put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    }
    return plain == PersonRef.class
        ? text()
            .put("description", "an alias of the record, or a person record as it stands: gp/p-12")
        : text();
  }

  private static ObjectNode object(ObjectNode schema, String... required) {
    schema.put("type", "object");
    var names = schema.putArray("required");
    Arrays.stream(required).forEach(names::add);
    return schema.putObject("properties");
  }

  private static void own(ObjectNode schema) {
    schema.putObject("patternProperties").putObject("^x-");
    schema.put("additionalProperties", false);
  }

  private static ObjectNode closed(Enum<?>[] values) {
    var closed = Json.object();
    var names = closed.putArray("enum");
    Arrays.stream(values).map(value -> ClaimCodec.kebab(value.name())).forEach(names::add);
    return closed;
  }

  private static ObjectNode text() {
    return Json.object().put("type", "string");
  }

  private static ObjectNode texts() {
    return list(text());
  }

  private static ObjectNode list(ObjectNode items) {
    var list = Json.object().put("type", "array");
    list.set("items", items);
    return list;
  }

  private static ObjectNode one(ObjectNode single, ObjectNode many) {
    var either = Json.object();
    either.putArray("anyOf").add(single).add(many);
    return either;
  }

  private static ObjectNode ref(String name) {
    return Json.object().put("$ref", "#/$defs/" + name);
  }
}
