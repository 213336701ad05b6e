package org.sightline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/// The house rules, held against the code itself.
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sightline");

  @Test
  void roomsUseOnlyTheRoomsTheyDeclare() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void everyRoomDeclaresWhatItMayUse() {
    // The matching engine is a module of the build, and depends on no room.
    var rooms =
        ApplicationModules.of(Application.class).stream()
            .filter(room -> !room.getIdentifier().toString().equals("linkage"))
            .toList();

    assertThat(rooms).hasSizeGreaterThanOrEqualTo(14);
    assertThat(rooms)
        .allSatisfy(room ->
            assertThat(
                    HOUSE
                        .getPackage(room.getBasePackage().getName())
                        .isAnnotatedWith("org.springframework.modulith.ApplicationModule"))
                .as("%s declares its allowed dependencies", room.getIdentifier())
                .isTrue());
  }

  @Test
  void nobodyButTheClockAsksWhatTimeItIs() {
    var rule = noClasses().that().resideOutsideOfPackage("org.sightline.time");
    for (var type :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      rule.should().callMethod(type, "now").check(HOUSE);
    }
    rule.should().callMethod(Clock.class, "systemUTC").check(HOUSE);
    rule.should().callMethod(Clock.class, "systemDefaultZone").check(HOUSE);
    rule.should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
  }

  @Test
  void detectorsAndDutiesTouchNoDatabaseAndNoContainer() {
    noClasses()
        .that()
        .resideInAnyPackage("org.sightline.signal.detector", "org.sightline.duty.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.jdbc..",
            "java.sql..",
            "org.sightline.database..",
            "org.sightline.ledger.Ledger")
        .check(HOUSE);
  }

  @Test
  void onlyRepositoriesAndTheAuditSpeakToTables() {
    classes()
        .that()
        .resideOutsideOfPackages("org.sightline.audit", "org.sightline.database")
        .and()
        .areNotAnnotatedWith(Repository.class)
        .and()
        .doNotImplement(org.sightline.audit.LiveRows.class)
        .and()
        .doNotHaveFullyQualifiedName("org.sightline.ledger.LedgerReader")
        .should()
        .onlyDependOnClassesThat()
        .doNotBelongToAnyOf(JdbcClient.class, JdbcOperations.class)
        .check(HOUSE);
  }

  @Test
  void noRoomTouchesAnotherRoomsSchema() throws IOException {
    var rooms = List.of("ledger", "identity", "household", "duty", "signal", "flow", "audit");
    var statement =
        Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|on)\\s+(%s)\\.[a-z_]+"
                .formatted(String.join("|", rooms)));
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/sightline"))) {
      for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        var room = Path.of("src/main/java/org/sightline").relativize(source).getName(0).toString();
        var text = Files.readString(source);
        statement
            .matcher(text)
            .results()
            .forEach(found ->
                assertThat(found.group(1))
                    .as("%s says '%s'", source, found.group())
                    .isEqualTo(room));
      }
    }
  }

  @Test
  void noRuleKnowsACaseAPersonOrADate() throws IOException {
    var names =
        Pattern.compile(
            "(?i)connelly|barker|haringey|whittington|\\bpeter\\b|\\btracey\\b|pelka|LocalDate\\.of\\(");
    for (var folder : List.of("signal", "duty", "household", "identity", "chronology", "flow")) {
      try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/sightline", folder))) {
        for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
          assertThat(
                  names
                      .matcher(Files.readString(source))
                      .results()
                      .map(found -> found.group())
                      .toList())
              .as("names, cases and dates in %s", source)
              .isEmpty();
        }
      }
    }
  }
}
