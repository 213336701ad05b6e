package org.sightline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A program of its own that opens a home, writes a row, says so, and waits to be killed.
final class KilledProgram {

  private KilledProgram() {}

  public static void main(String[] arguments) throws IOException {
    var database = Database.open(Settings.under(Path.of(arguments[0])), ProgressListener.silent());
    var area = database.named("area");
    try (var administrator = database.asAdministrator("area")) {
      Sql.run(administrator, "create table if not exists public.line (text text)");
      Sql.run(administrator, "grant select, insert on public.line to sightline_app");
    } catch (SQLException fault) {
      throw new IOException(fault);
    }
    JdbcClient.create(area.dataSource()).sql("insert into public.line values ('kept')").update();
    System.out.println("written");
    System.out.flush();
    System.in.read();
  }
}
