package org.sightline.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A JDBC address taken apart, so that the same server can be asked for another database as another
/// role.
///
/// @param hosts host and port, or several separated by commas
/// @param database the database named, the place to stand while others are created
/// @param parameters all else the address says (such as `sslmode`), as written
/// @param user the user the address names, if it names one
/// @param password the password the address carries, if it carries one
record ServerUrl(
    String hosts,
    String database,
    Map<String, String> parameters,
    Optional<String> user,
    Optional<String> password) {

  private static final Pattern FORM =
      Pattern.compile("jdbc:postgresql:(?://([^/?]*)/?)?([^/?]*)(?:\\?(.*))?");

  /// Reads an address of the form `jdbc:postgresql://host:port/database?name=value`.
  ///
  /// @throws DatabaseFault when it has another form; the message does not repeat it, as it may hold a password
  static ServerUrl parse(String url) {
    var form = FORM.matcher(url);
    if (!form.matches()) {
      throw new DatabaseFault(
          "SIGHTLINE_DB_URL is not understood. It has the form jdbc:postgresql://host:5432/database");
    }
    var parameters = parameters(Optional.ofNullable(form.group(3)).orElse(""));
    var user = Optional.ofNullable(parameters.remove("user")).map(ServerUrl::decoded);
    var password = Optional.ofNullable(parameters.remove("password")).map(ServerUrl::decoded);
    var hosts = Optional.ofNullable(form.group(1)).filter(h -> !h.isEmpty()).orElse("localhost");
    var database = form.group(2).isEmpty() ? "postgres" : form.group(2);
    return new ServerUrl(hosts, database, parameters, user, password);
  }

  /// Our own server on this machine.
  static ServerUrl loopback(int port) {
    return new ServerUrl(
        "127.0.0.1:" + port, "postgres", Map.of(), Optional.empty(), Optional.empty());
  }

  /// The address of another database on the same server, without user and password.
  String of(String otherDatabase) {
    var query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("&"));
    return "jdbc:postgresql://"
        + hosts
        + "/"
        + otherDatabase
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
