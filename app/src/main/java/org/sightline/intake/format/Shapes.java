package org.sightline.intake.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimKind;
import tools.jackson.databind.JsonNode;

/// Refuses fields that nothing would read, and values of the wrong shape: what is silently dropped, or taken for false,
/// is lost for the child.
final class Shapes {

  /// The fields that any statement may have besides those of its kind.
  static final Set<String> CIRCUMSTANCES =
      Set.of("kind", "by", "basis", "happened", "heard-by", "fact");

  private Shapes() {}

  /// Checks a statement of a kind.
  static void check(ClaimKind kind, JsonNode body, String where) throws Broken {
    var fields = ClaimCodec.fields(kind);
    var known = new TreeSet<>(fields.keySet());
    known.addAll(CIRCUMSTANCES);
    known(body, known, where);
    for (var field : fields.entrySet()) {
      fits(field.getValue(), body.path(field.getKey()), field.getKey(), where);
    }
  }

  /// Checks that an object has no fields but these and those that begin with `x-`.
  static void known(JsonNode object, Set<String> fields, String where) throws Broken {
    for (var name : object.propertyNames()) {
      if (!fields.contains(name) && !name.startsWith("x-")) {
        throw new Broken(
            where,
            Texts.shortened(name),
            "there is no field '%s' here; the fields are %s"
                .formatted(Texts.shortened(name), String.join(", ", new TreeSet<>(fields))),
            "Check the spelling, or begin the name with x- if it is your own; then send the record again");
      }
    }
  }

  /// A text that must be there.
  static String text(JsonNode object, String field, String where) throws Broken {
    var node = object.path(field);
    if (node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.stringValue().isBlank())) {
      throw new Broken(
          where, field, "'%s' is missing; the record cannot be kept without it".formatted(field));
    }
    fits(String.class, node, field, where);
    return node.stringValue().strip();
  }

  private static void fits(Type type, JsonNode node, String field, String where) throws Broken {
    if (node.isMissingNode() || node.isNull()) {
      return;
    }
    if (!(type instanceof ParameterizedType generic)) {
      one((Class<?>) type, node, field, where);
      return;
    }
    var raw = (Class<?>) generic.getRawType();
    var arguments = generic.getActualTypeArguments();
    if (raw == Optional.class) {
      fits(arguments[0], node, field, where);
    } else if (raw == Map.class) {
      if (!node.isObject()) {
        throw wrong(field, "an object of names and values", where);
      }
      for (var entry : node.properties()) {
        fits(arguments[1], entry.getValue(), field + "/" + Texts.shortened(entry.getKey()), where);
      }
    } else if (Collection.class.isAssignableFrom(raw)) {
      for (var item : node.isArray() ? node : Set.of(node)) {
        one((Class<?>) arguments[0], item, field, where);
      }
    }
  }

  private static void one(Class<?> type, JsonNode node, String field, String where) throws Broken {
    if (type == boolean.class) {
      require(node.isBoolean(), field, "true or false, without quotes", where);
    } else if (type == Integer.class) {
      require(node.isInt(), field, "a whole number, without quotes", where);
    } else {
      require(node.isString(), field, "a text in quotes", where);
    }
  }

  private static void require(boolean holds, String field, String expected, String where)
      throws Broken {
    if (!holds) {
      throw wrong(field, expected, where);
    }
  }

  private static Broken wrong(String field, String expected, String where) {
    return new Broken(where, field, "%s must be %s".formatted(field, expected));
  }
}
