package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Parquet files, read and written by DuckDB. Only its driver is asked for, and only when such a file is named: whoever has no Parquet
/// needs no DuckDB.
public final class Parquet {

  private static final String ENDING = ".parquet";
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  /// What a column of a certain kind cannot be, since it has lost something on the way there.
  private static final List<String> FRACTIONS = List.of("DOUBLE", "FLOAT", "REAL", "DECIMAL");

  private static final List<String> WHOLE =
      List.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT");

  private static final List<String> READ =
      List.of(
          "VARCHAR",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIMESTAMP WITH TIME ZONE",
          "UUID",
          "BOOLEAN");

  private Parquet() {}

  /// Whether a file is taken for Parquet: by its name.
  public static boolean isNamed(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// The rows of a file as the bytes of a CSV file, its columns' names first: whatever is made of them is what would be made of that
  /// CSV file. They lie in memory while they are read, and nowhere else.
  static CsvSource read(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    try (Connection duck = open(file);
        Statement statement = duck.createStatement()) {
      String all = "read_parquet(%s)".formatted(quoted(path, file));
      List<String> columns = new ArrayList<>();
      try (ResultSet none = statement.executeQuery("SELECT * FROM " + all + " LIMIT 0")) {
        ResultSetMetaData types = none.getMetaData();
        for (int column = 1; column <= types.getColumnCount(); column++) {
          columns.add(types.getColumnName(column));
          check(file, column, types.getColumnName(column), types.getColumnTypeName(column));
        }
      }
      CsvBytes bytes = new CsvBytes();
      bytes.line(columns.stream().map(Parquet::cell).collect(Collectors.joining(",")));
      // DuckDB joins the cells of a row: one text a row is handed over, not one a cell.
      String line =
          columns.stream().map(Parquet::cellOf).collect(Collectors.joining(" || ',' || "));
      try (ResultSet rows = statement.executeQuery("SELECT " + line + " FROM " + all)) {
        while (rows.next()) {
          bytes.line(rows.getString(1));
        }
      }
      return bytes;
    } catch (SQLException fault) {
      throw new CsvFault(file, "cannot be read as Parquet: " + firstLine(fault));
    }
  }

  /// Writes a CSV file over as Parquet, in the order of its rows.
  ///
  /// @param types the names of the columns and their types, as DuckDB calls them, in the order of the file
  public static void write(Path csv, Path parquet, Map<String, String> types) throws IOException {
    String file = String.valueOf(parquet.getFileName());
    String columns =
        types.entrySet().stream()
            .map(type -> "'%s': '%s'".formatted(type.getKey(), type.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    try (Connection duck = open(file);
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = 1"); // one order of rows, one way to group them
      statement.execute(
          ("COPY (SELECT * FROM read_csv(%s, auto_detect = false, header = true, delim = ',',"
                  + " quote = '\"', escape = '\"', columns = %s, parallel = false))"
                  + " TO %s (FORMAT parquet, COMPRESSION zstd)")
              .formatted(quoted(csv, file), columns, quoted(parquet, file)));
    } catch (SQLException fault) {
      throw new IOException("%s cannot be written: %s".formatted(file, firstLine(fault)), fault);
    }
  }

  private static Connection open(String file) throws SQLException {
    try {
      Class.forName(DRIVER);
    } catch (ClassNotFoundException missing) {
      throw new CsvFault(
          file, "Parquet needs DuckDB on the class path: org.duckdb:duckdb_jdbc", missing);
    }
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("preserve_insertion_order", "true");
    return DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  /// DuckDB takes some signs for "any file like this".
  private static String quoted(Path path, String file) {
    String name = path.toString();
    if (name.matches("(?s).*[*?\\[\\]{}].*")) {
      throw new CsvFault(file, "a path to Parquet may not hold any of * ? [ ] { }");
    }
    return "'" + name.replace("'", "''") + "'";
  }

  /// A text as a cell of CSV.
  private static String cell(String text) {
    return text.matches("(?s).*[,\"\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /// The same of a column, as DuckDB works it out.
  private static String cellOf(String column) {
    String text = "CAST(\"%s\" AS VARCHAR)".formatted(column.replace("\"", "\"\""));
    return """
    coalesce(CASE WHEN regexp_matches(%s, '[,"\\n\\r]')
      THEN '"' || replace(%s, '"', '""') || '"' ELSE %s END, '')\
    """
        .formatted(text, text, text);
  }

  private static void check(String file, int column, String name, String type) {
    Field.named(name)
        .map(field -> wrong(field, type.toUpperCase(Locale.ROOT)))
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> {
          throw new CsvFault(
              file, 1, column, "column '%s' holds %s: %s".formatted(name, type, reason));
        });
  }

  private static String wrong(Field field, String type) {
    if (FRACTIONS.stream().anyMatch(type::startsWith)) {
      return "numbers with a fraction have lost how they were written; write it as text";
    }
    if (WHOLE.contains(type)) {
      return field == Field.PHONE || field == Field.POSTCODE
          ? "whole numbers have lost their leading zeros; write it as text"
          : "";
    }
    boolean isRead = READ.contains(type) || type.startsWith("ENUM");
    return isRead ? "" : "only text, whole numbers and dates can be read";
  }

  private static String firstLine(SQLException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("no reason is given");
  }
}
