package org.sightline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The digest of all migrations a program carries. A database marked with it needs no look from the migration
/// tool, which alone would take longer than all else at a start.
///
/// @param digest hex SHA-256 over names and contents
record Shape(String digest) {

  /// The shape this program's migrations lead to.
  static Shape ofThisProgram() {
    try {
      var scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/**/*.sql");
      Arrays.sort(scripts, Comparator.comparing(script -> String.valueOf(script.getFilename())));
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (var script : scripts) {
        sha256.update(String.valueOf(script.getFilename()).getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(script.getContentAsByteArray());
      }
      return new Shape(HexFormat.of().formatHex(sha256.digest()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /// Whether the database was marked with this very shape.
  boolean fits(Connection connection) throws SQLException {
    return Sql.truth(
        connection,
        "select coalesce(obj_description(to_regnamespace('sightline'), 'pg_namespace') = ?, false)",
        comment());
  }

  /// Marks a database that the migrations have just brought to this shape.
  void markOn(Connection connection) throws SQLException {
    Sql.run(connection, "set role " + Role.OWNER.roleName());
    Sql.run(connection, "comment on schema sightline is '" + comment() + "'");
    Sql.run(connection, "reset role");
  }

  private String comment() {
    return "What every room leans on. Shape " + digest;
  }
}
