package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseModuleTest {

  private final NamedDatabase database = TestDatabase.fresh();
  private final JdbcClient app = JdbcClient.create(database.dataSource());

  @Test
  void workIsDoneAsTheAppWhichMayNeitherCreateNorLookPastRowRules() {
    assertThat(app.sql("select current_user").query(String.class).single())
        .isEqualTo("sightline_app");
    assertThat(
            app.sql(
                    """
                    select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
                    from pg_roles where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
    assertThatThrownBy(() -> app.sql("create table public.mine (a int)").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> app.sql("create schema mine").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> app.sql("set role sightline_owner").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void sortsByCodePointAndFoldsCaseBeyondAscii() {
    assertThat(
            app.sql("select string_agg(w, ' ' order by w) from unnest(array['b','B','a','é']) w")
                .query(String.class)
                .single())
        .isEqualTo("B a b é");
    assertThat(app.sql("select lower('ÉŁ')").query(String.class).single()).isEqualTo("éł");
  }

  @Test
  void keepsUtcWhateverTheMachineSays() {
    assertThat(app.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
  }

  @Test
  void anInsertOnlyTableRefusesChangeFromEveryone() throws SQLException {
    TestDatabase.tamper(
        database,
        "set session_replication_role = origin",
        "set role sightline_owner",
        "create table sightline.diary (line text primary key)",
        "select sightline.insert_only('sightline.diary')",
        "insert into sightline.diary values ('first')");
    app.sql("insert into sightline.diary values ('second')").update();

    for (var change :
        new String[] {
          "update sightline.diary set line = 'other'",
          "update sightline.diary set line = line where false",
          "delete from sightline.diary",
          "truncate sightline.diary",
          "insert into sightline.diary values ('x') on conflict (line) do update set line = 'y'"
        }) {
      assertThatThrownBy(() -> app.sql(change).update()).isInstanceOf(DataAccessException.class);
      try (var administrator = TestDatabase.asAdministrator(database)) {
        assertThatThrownBy(() -> Sql.run(administrator, change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("sightline.diary is insert-only");
        Sql.run(administrator, "set session_replication_role = replica");
        assertThatThrownBy(() -> Sql.run(administrator, change))
            .hasMessageContaining("insert-only");
      }
    }
    assertThat(app.sql("select count(*) from sightline.diary").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void namesItsDatabasesAndDropsThemWithTheirFolders() throws Exception {
    var server = TestDatabase.server();
    try (var other = server.named("sightline_test_other")) {
      DurableFile.write(other.folder().resolve("something"), new byte[] {1});
      assertThat(server.names()).contains("sightline_test_other", database.name());

      server.drop("sightline_test_other");

      assertThat(server.names()).doesNotContain("sightline_test_other");
      assertThat(Files.exists(other.folder())).isFalse();
    }
    server.drop("sightline_test_other");
    server.drop("postgres");
    assertThat(JdbcClient.create(database.dataSource()).sql("select 1").query().singleValue())
        .isEqualTo(1);
  }

  @Test
  void refusesNamesThatAreNotPlain() {
    var server = TestDatabase.server();
    for (var name : new String[] {"", "1st", "Case", "a-b", "a;drop", "x".repeat(41)}) {
      assertThatThrownBy(() -> server.named(name)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> server.drop(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void openingADatabaseAgainFindsWhatWasWrittenAndMigratesNothing() {
    var server = TestDatabase.server();
    var ran = "select count(*) from sightline.migration";
    try (var administrator = TestDatabase.asAdministrator(database)) {
      var before = Sql.text(administrator, ran);
      server.named(database.name()).close();
      assertThat(Sql.text(administrator, ran)).isEqualTo(before);
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void refusesADatabaseFromALaterProgram() throws SQLException {
    try (var administrator = TestDatabase.asAdministrator(database)) {
      Sql.run(
          administrator,
          """
          insert into sightline.migration
            (installed_rank, version, description, type, script, installed_by, execution_time, success)
          values (999, '209901010000', 'later', 'SQL', 'later.sql', 'x', 1, true)
          """);
      new Shape("that of the later program").markOn(administrator);
    }
    assertThatThrownBy(() -> TestDatabase.server().named(database.name()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("209901010000");
  }

  @Test
  void refusesADatabaseWhoseSessionsDoNotWaitForTheDisk() throws SQLException {
    try (var administrator = TestDatabase.asAdministrator(database)) {
      Sql.run(
          administrator,
          "alter role sightline_app in database "
              + database.name()
              + " set synchronous_commit = off");
    }
    assertThatThrownBy(() -> TestDatabase.server().named(database.name()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("synchronous_commit is off")
        .hasMessageContaining("alter system set");
    TestDatabase.server().checkDurability();
  }
}
