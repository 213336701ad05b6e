package org.sightline.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes claims as JSON and reads them back. One form serves the exchange format, the database and stories: the field names
/// are those of the records under [Claim], in kebab-case, and so are the values of closed lists.
public final class ClaimCodec {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<ClaimKind, Shape> SHAPES =
      Arrays.stream(ClaimKind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind,
                  Shape::of,
                  (one, other) -> one,
                  () -> new EnumMap<>(ClaimKind.class)));

  /// How the constants of each closed list are written, looked up once.
  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> list) {
          var written = new LinkedHashMap<String, Enum<?>>();
          for (var constant : list.getEnumConstants()) {
            var value = (Enum<?>) constant;
            written.put(kebab(value.name()), value);
          }
          return written;
        }
      };

  private static final Map<Enum<?>, String> WRITTEN = new ConcurrentHashMap<>();

  private ClaimCodec() {}

  /// Turns the name a record gives a person into a reference: an alias within the record, or a reference as it stands.
  @FunctionalInterface
  public interface PersonResolver {
    /// The reference for a name, or empty when the record introduces nobody by it.
    Optional<PersonRef> resolve(String name);
  }

  /// What is wrong with a claim as written, and what would be right.
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    Malformed(String field, String message) {
      super(message);
      this.field = field;
    }

    /// The field that is wrong, within the claim.
    public String field() {
      return field;
    }
  }

  /// The claim as JSON, `kind` first, fields in a fixed order: equal claims give equal bytes.
  public static String write(Claim claim) {
    ObjectNode node = JSON.createObjectNode();
    var kind = ClaimKind.of(claim);
    node.put("kind", kind.code());
    for (var field : shape(kind).fields()) {
      put(node, field.name(), field.of(claim));
    }
    return JSON.writeValueAsString(node);
  }

  /// A claim written by [#write].
  public static Claim read(String json) {
    return read(json, new SharedValues());
  }

  /// The same, with equal references given once in a reading.
  static Claim read(String json, SharedValues values) {
    try {
      return read(JSON.readTree(json), name -> Optional.of(values.one(new PersonRef(name))));
    } catch (Malformed fault) {
      throw new IllegalStateException(
          "a stored claim does not read back: " + fault.getMessage(), fault);
    }
  }

  /// A claim from JSON that people wrote. Fields may be left out where they are optional; `words` may always be.
  ///
  /// @throws Malformed naming the field, what stands there and what may
  public static Claim read(JsonNode node, PersonResolver people) throws Malformed {
    var code = node.path("kind").asString("");
    var kind =
        ClaimKind.named(code)
            .orElseThrow(() ->
                new Malformed(
                    "kind", "kind is '%s'; it must be one of %s".formatted(code, kinds())));
    var shape = shape(kind);
    var values = new Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      var field = shape.fields().get(i);
      values[i] = parse(field.type(), node.path(field.name()), field.name(), people);
    }
    return shape.construct(values);
  }

  /// The fields of a kind, by their written names, for schemas and pages.
  public static Map<String, Type> fields(ClaimKind kind) {
    return shape(kind).types();
  }

  /// A Java name or constant as it is written: `UNDRESSED_OR_EXAMINED` is `undressed-or-examined`.
  public static String kebab(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? name.toLowerCase(Locale.ROOT).replace('_', '-')
        : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /// A field's written name. `kind` says which claim it is, so the kind of an event is written as `event`.
  private static String written(RecordComponent component) {
    return component.getType() == EventKind.class ? "event" : kebab(component.getName());
  }

  private static void put(ObjectNode node, String name, Object value) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresent(inner -> put(node, name, inner));
      case Boolean flag -> node.put(name, flag);
      case Integer number -> node.put(name, number);
      case Enum<?> constant -> node.put(name, text(constant));
      case Collection<?> many -> {
        var array = node.putArray(name);
        var texts = many.stream().map(ClaimCodec::text);
        (many instanceof List<?> ? texts : texts.sorted()).forEach(array::add);
      }
      case Map<?, ?> map -> {
        var object = node.putObject(name);
        map.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> text(entry.getKey()),
                    entry -> text(entry.getValue()),
                    (a, b) -> a,
                    TreeMap::new))
            .forEach(object::put);
      }
      default -> node.put(name, text(value));
    }
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant
        ? WRITTEN.computeIfAbsent(constant, it -> kebab(it.name()))
        : value.toString();
  }

  private static Object parse(Type type, JsonNode node, String field, PersonResolver people)
      throws Malformed {
    return type instanceof ParameterizedType generic
        ? parseMany(generic, node, field, people)
        : parseOne((Class<?>) type, node, field, people);
  }

  private static Object parseMany(
      ParameterizedType type, JsonNode node, String field, PersonResolver people) throws Malformed {
    var raw = (Class<?>) type.getRawType();
    var arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return absent(node)
          ? Optional.empty()
          : Optional.of(parse(arguments[0], node, field, people));
    }
    if (raw == Map.class) {
      var map = new TreeMap<String, Object>();
      for (var entry : node.properties()) {
        map.put(
            entry.getKey(),
            parse(arguments[1], entry.getValue(), field + "/" + entry.getKey(), people));
      }
      return map;
    }
    var items = new ArrayList<Object>();
    for (var item : node.isArray() || absent(node) ? node : JSON.createArrayNode().add(node)) {
      items.add(parse(arguments[0], item, field, people));
    }
    return raw == List.class ? items : new TreeSet<>(items);
  }

  private static Object parseOne(Class<?> type, JsonNode node, String field, PersonResolver people)
      throws Malformed {
    if (type == boolean.class) {
      return node.asBoolean(false);
    }
    if (absent(node)) {
      return whenAbsent(type, field);
    }
    if (type.isEnum()) {
      return constant(type, node.asString(""), field);
    }
    return switch (type.getSimpleName()) {
      case "String" -> node.asString();
      case "Integer" -> number(node, field);
      case "LocalDate" -> day(node.asString(""), field);
      case "PersonRef" -> person(node.asString(""), field, people);
      default -> throw new IllegalStateException("no way to read a " + type);
    };
  }

  private static Object whenAbsent(Class<?> type, String field) throws Malformed {
    if (type == String.class && field.equals("words")) {
      return "";
    }
    if (type == Claim.NameUse.class) {
      return Claim.NameUse.USUAL;
    }
    throw new Malformed(
        field, "'%s' is missing; the claim cannot be kept without it".formatted(field));
  }

  private static Object constant(Class<?> type, String written, String field) throws Malformed {
    var constants = CONSTANTS.get(type);
    var constant = constants.get(written);
    if (constant == null) {
      throw new Malformed(
          field,
          "%s is '%s'; it must be one of %s"
              .formatted(field, written, String.join(", ", constants.keySet())));
    }
    return constant;
  }

  private static Integer number(JsonNode node, String field) throws Malformed {
    if (!node.isInt()) {
      throw new Malformed(
          field, "%s is '%s'; it must be a whole number".formatted(field, node.asString("")));
    }
    return node.asInt();
  }

  private static LocalDate day(String written, String field) throws Malformed {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException fault) {
      throw new Malformed(
          field, "%s is '%s'; a date reads like 2006-12-11".formatted(field, written));
    }
  }

  private static PersonRef person(String name, String field, PersonResolver people)
      throws Malformed {
    return people
        .resolve(name)
        .orElseThrow(() ->
            new Malformed(
                field,
                "%s names '%s', whom the record does not introduce under people"
                    .formatted(field, name)));
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static Shape shape(ClaimKind kind) {
    return Optional.ofNullable(SHAPES.get(kind)).orElseThrow();
  }

  /// A field of a kind of claim, looked up once.
  private record Field(String name, Type type, Method accessor) {

    Object of(Claim claim) {
      try {
        return accessor.invoke(claim);
      } catch (ReflectiveOperationException fault) {
        throw new IllegalStateException("claim records are plain and public", fault);
      }
    }
  }

  /// A kind of claim as its record has it, looked up once: claims are read in great numbers.
  private record Shape(
      List<Field> fields, Map<String, Type> types, Constructor<? extends Claim> constructor) {

    static Shape of(ClaimKind kind) {
      var components = kind.type().getRecordComponents();
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var fields =
          Arrays.stream(components)
              .map(component ->
                  new Field(
                      written(component), component.getGenericType(), component.getAccessor()))
              .toList();
      var byName = new LinkedHashMap<String, Type>();
      fields.forEach(field -> byName.put(field.name(), field.type()));
      try {
        return new Shape(
            fields, Collections.unmodifiableMap(byName), kind.type().getDeclaredConstructor(types));
      } catch (NoSuchMethodException fault) {
        throw new IllegalStateException("a record has its canonical constructor", fault);
      }
    }

    Claim construct(Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException refused) {
        throw new IllegalArgumentException(refused.getTargetException().getMessage(), refused);
      } catch (ReflectiveOperationException fault) {
        throw new IllegalStateException("claim records are plain and public", fault);
      }
    }
  }

  private static String kinds() {
    return Arrays.stream(ClaimKind.values()).map(ClaimKind::code).collect(Collectors.joining(", "));
  }
}
