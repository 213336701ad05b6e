package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.database.NamedDatabase;
import org.sightline.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing anywhere orders or scores families: no table, no schema of what is printed, no page, no verb, no class. Each check is
/// shown to fail on something planted.
class NoRankingModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /// Every number kept in the database, with what it counts. None is about a family.
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("audit.leaf.index", "the place of a leaf in the trail"),
          Map.entry("audit.node.level", "the height of a node above the leaves"),
          Map.entry("audit.node.index", "the place of a node in its level"),
          Map.entry("audit.epoch.epoch", "which life of the trail"),
          Map.entry("audit.checkpoint.size", "how many leaves were signed"),
          Map.entry("audit.checkpoint.epoch", "which life of the trail"),
          Map.entry("flow.work.seq", "the order in which work came in"),
          Map.entry("flow.work.attempts", "how often a row of work was tried"),
          Map.entry("notice.outbox.attempts", "how often it was tried to send a notice"),
          Map.entry("identity.model.records", "how many records a model was trained on"),
          Map.entry("ledger.quarantine.ordinal", "the place of a fault in its delivery"),
          Map.entry("signal.version.rule_version", "which version of a rule"));

  /// Every number in what is printed of a child's life, with what it counts.
  private static final Map<String, String> PRINTED =
      Map.of(
          "identity-1/Model.records", "how many records a model was trained on",
          "identity-1/WeightStep.bits", "what one thing says of two records being of one person",
          "replay-1/Agency.records", "how many records an agency sent",
          "replay-1/InjuryMark.ageInMonths", "the child's age when an injury was found",
          "replay-1/StandingFrom.voices", "how many independent voices place an adult in the home",
          "replay-1/DutyBar.workingDaysOver", "how late an agency did what it owed",
          "replay-1/GroundText.rule", "which version of a rule",
          "replay-1/Version.rule", "which version of a rule");

  /// What agencies send and what a policy sets is not ours to count; the score measures the software on made-up and published
  /// cases, and is held to that by its own schema.
  private static final Set<String> NOT_ABOUT_A_CHILD = Set.of("exchange-1", "policy-1", "score-1");

  @Test
  void noTableOrdersAFamily() throws SQLException {
    var columns = columns(TestDatabase.fresh());

    assertThat(columns).containsKey("ledger.claim.body");
    assertThat(Ranking.inNames(columns.keySet().stream())).isEmpty();
    assertThat(Ranking.unknown(numbers(columns), KEPT.keySet())).isEmpty();
  }

  @Test
  void findsAColumnThatWould() throws SQLException {
    var database = TestDatabase.fresh();
    TestDatabase.tamper(
        database,
        "create table signal.family (child text, concern integer)",
        "create view signal.children_in_order as select child, 1.5 as risk_score from signal.family");
    var columns = columns(database);

    assertThat(Ranking.inNames(columns.keySet().stream()))
        .containsExactly("signal.children_in_order.risk_score: nothing may be a 'risk'");
    assertThat(Ranking.unknown(numbers(columns), KEPT.keySet()))
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("signal.family.concern is a number"))
        .anyMatch(fault -> fault.startsWith("signal.children_in_order.risk_score is a number"));
  }

  @Test
  void nothingPrintedOrdersAFamily() throws IOException {
    for (var file : schemas()) {
      var name = file.getFileName().toString().replace(".schema.json", "");
      var fields = fields(name, JSON.readTree(Files.readString(file)));

      assertThat(fields).as(name).isNotEmpty();
      assertThat(Ranking.inNames(fields.keySet().stream().map(NoRankingModuleTest::field)))
          .as(name)
          .isEmpty();
      if (!NOT_ABOUT_A_CHILD.contains(name)) {
        assertThat(Ranking.unknown(numbers(fields), PRINTED.keySet())).as(name).isEmpty();
      }
    }
  }

  @Test
  void findsAFieldThatWould() {
    var schema =
        JSON.readTree(
            """
            {"properties": {"title": {"type": "string"}},
             "$defs": {"Child": {"properties": {
               "familyRank": {"type": "string"}, "concern": {"type": ["integer", "null"]}}}}}
            """);
    var fields = fields("planted-1", schema);

    assertThat(Ranking.inNames(fields.keySet().stream()))
        .containsExactly("planted-1/Child.familyRank: nothing may be a 'rank'");
    assertThat(Ranking.unknown(numbers(fields), PRINTED.keySet()))
        .singleElement()
        .asString()
        .startsWith("planted-1/Child.concern is a number");
  }

  @Test
  void noPageSpeaksOfARank() throws IOException {
    try (var pages = Files.walk(RESOURCES)) {
      var texts = pages.filter(file -> PAGE.matcher(file.toString()).find()).toList();
      assertThat(texts).isNotEmpty();
      for (var file : texts) {
        assertThat(shown(Files.readString(file)).flatMap(text -> Ranking.word(text).stream()))
            .as(file.toString())
            .isEmpty();
      }
    }
    assertThat(shown("cell('Risk score')").flatMap(text -> Ranking.word(text).stream()))
        .containsExactly("risk");
    assertThat(shown("<th>Rank</th>").flatMap(text -> Ranking.word(text).stream()))
        .containsExactly("rank");
  }

  @Test
  void nothingInTheHouseOrdersAFamily() throws URISyntaxException {
    var house =
        new ClassFileImporter()
                .importPath(
                    Path.of(
                        Application.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                .stream()
                .filter(type -> !measuresTheSoftware(type))
                .toList();

    assertThat(house).hasSizeGreaterThan(300);
    assertThat(named(house.stream())).isEmpty();
    assertThat(named(new ClassFileImporter().importClasses(Planted.class).stream()))
        .anyMatch(fault -> fault.contains("familyScore"));
  }

  /// What the check of classes has to find.
  private record Planted(String child, double familyScore) {}

  private static final Pattern PAGE = Pattern.compile("\\.(html|js|css|txt)$");

  /// Texts that a page shows: what stands between quotes, and between marks.
  private static Stream<String> shown(String file) {
    return Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"|`([^`]*)`|>([^<>]+)<")
        .matcher(file)
        .results()
        .map(found -> found.group());
  }

  /// `sightline score` holds rules against cases; the matching engine weighs whether two records are of one person.
  private static boolean measuresTheSoftware(JavaClass type) {
    return Stream.of("org.sightline.review", "org.sightline.desk.score", "org.sightline.linkage")
            .anyMatch(type.getPackageName()::startsWith)
        || type.getPackageName().startsWith("org.sightline.desk.trypolicy");
  }

  private static List<String> named(Stream<JavaClass> types) {
    return Ranking.inNames(
        types.flatMap(type ->
            Stream.concat(
                Stream.of(type.getSimpleName()),
                type.getMembers().stream()
                    .map(JavaMember::getName)
                    .filter(name -> !name.contains("$")))));
  }

  /// Each column of each table and view, with its type.
  private static Map<String, String> columns(NamedDatabase database) throws SQLException {
    try (var connection = TestDatabase.asAdministrator(database)) {
      return columns(connection);
    }
  }

  private static Map<String, String> columns(Connection connection) throws SQLException {
    var columns = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select table_schema || '.' || table_name || '.' || column_name, data_type from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema', 'sightline', 'public')
                """)) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  private static List<Path> schemas() throws IOException {
    try (var files = Files.list(RESOURCES.resolve("schemas"))) {
      return files.sorted().toList();
    }
  }

  /// Each field that a schema describes, with its type.
  private static Map<String, String> fields(String name, JsonNode schema) {
    var fields = new TreeMap<String, String>();
    collect(name, "", schema, fields);
    return fields;
  }

  private static void collect(String name, String part, JsonNode node, Map<String, String> into) {
    node.path("properties")
        .properties()
        .forEach(field ->
            into.put(
                "%s/%s.%s".formatted(name, part, field.getKey()),
                field.getValue().path("type").toString()));
    for (var entry : node.properties()) {
      boolean names = entry.getKey().equals("$defs") || entry.getKey().equals("properties");
      if (names) {
        entry
            .getValue()
            .properties()
            .forEach(inner -> collect(name, inner.getKey(), inner.getValue(), into));
      } else if (entry.getValue().isObject()) {
        collect(name, part, entry.getValue(), into);
      } else if (entry.getValue().isArray()) {
        entry.getValue().forEach(item -> collect(name, part, item, into));
      }
    }
  }

  private static String field(String place) {
    return place.substring(place.indexOf('/') + 1);
  }

  private static Stream<String> numbers(Map<String, String> typed) {
    var numeric =
        Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "number");
    var list = new ArrayList<String>();
    typed.forEach((place, type) -> {
      if (numeric.stream().anyMatch(type::contains)) {
        list.add(place);
      }
    });
    return list.stream();
  }
}
