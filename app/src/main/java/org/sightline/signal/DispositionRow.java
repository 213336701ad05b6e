package org.sightline.signal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Digest;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import tools.jackson.databind.json.JsonMapper;

/// A disposition as a row: the columns of `signal.disposition`, and the digest that the audit trail vouches for.
///
/// @param disposition the disposition
record DispositionRow(Disposition disposition) {

  static final String KIND = "signal.disposition";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "child",
          "question",
          "subject",
          "opened",
          "kind",
          "words",
          "points",
          "reasons",
          "until",
          "to_role",
          "to_agency",
          "severity",
          "rules",
          "policy",
          "claims",
          "unanswered",
          "role",
          "agency",
          "who",
          "day",
          "made");

  static final String INSERT =
      "insert into signal.disposition (%s) values (%s) on conflict (id) do nothing"
          .formatted(
              String.join(", ", COLUMNS),
              COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", ")));

  @Nullable Object[] values() {
    var key = disposition.key();
    var seen = disposition.seen();
    var reply = disposition.reply();
    var points =
        reply instanceof Reply.Answered answered ? answered.points() : Map.<String, String>of();
    var to =
        reply instanceof Reply.Escalated escalated
            ? Optional.of(escalated.to())
            : Optional.<Post>empty();
    return new @Nullable Object[] {
      disposition.id(),
      key.child().value(),
      key.subject().question().code(),
      key.subject().which(),
      Date.valueOf(key.opened()),
      kind(reply),
      reply.words(),
      points.keySet().toArray(String[]::new),
      points.values().toArray(String[]::new),
      reply instanceof Reply.Deferred deferred ? Date.valueOf(deferred.until()) : null,
      to.map(Post::role).orElse(null),
      to.map(Post::agency).orElse(null),
      seen.severity().name(),
      seen.rules().toArray(String[]::new),
      seen.policy(),
      seen.claims().stream().map(ClaimId::value).toArray(String[]::new),
      seen.unanswered().toArray(String[]::new),
      disposition.by().role(),
      disposition.by().agency(),
      disposition.who(),
      Date.valueOf(disposition.day()),
      Timestamp.from(disposition.made())
    };
  }

  /// The digest of everything in the row, in a form in which no two different rows look alike.
  Digest digest() {
    return digest(values());
  }

  /// The same digest, from the columns as they stand, whether or not they still make sense.
  static Digest digest(ResultSet row) throws SQLException {
    var values = new @Nullable Object[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      var column = COLUMNS.get(i);
      values[i] =
          switch (column) {
            case "points", "reasons", "rules", "claims", "unanswered" ->
                row.getArray(column).getArray();
            case "made" -> row.getTimestamp(column);
            default -> row.getString(column);
          };
    }
    return digest(values);
  }

  private static Digest digest(@Nullable Object[] values) {
    var row = JSON.createArrayNode();
    for (var value : values) {
      switch (value) {
        case null -> row.addNull();
        case String[] many -> Arrays.stream(many).forEach(row.addArray()::add);
        case Timestamp moment -> row.add(moment.toInstant().toString());
        default -> row.add(value.toString());
      }
    }
    return Digest.of(JSON.writeValueAsString(row));
  }

  static DispositionRow read(ResultSet row) throws SQLException {
    return new DispositionRow(
        new Disposition(
            row.getString("id"),
            new SignalKey(
                new PersonRef(row.getString("child")),
                Subject.of(
                    Question.of(row.getString("question")).orElseThrow(), row.getString("subject")),
                row.getDate("opened").toLocalDate()),
            new Disposition.Seen(
                Severity.valueOf(row.getString("severity")),
                List.of(texts(row, "rules")),
                row.getString("policy"),
                Arrays.stream(texts(row, "claims"))
                    .map(ClaimId::new)
                    .collect(Collectors.toCollection(TreeSet::new)),
                List.of(texts(row, "unanswered"))),
            reply(row),
            new Post(row.getString("role"), row.getString("agency")),
            row.getString("who"),
            row.getDate("day").toLocalDate(),
            row.getTimestamp("made").toInstant()));
  }

  /// What a reply is called in the table.
  static String kind(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> "answered";
      case Reply.Disputed disputed -> "disputed";
      case Reply.Deferred deferred -> "deferred";
      case Reply.Escalated escalated -> "escalated";
      case Reply.Silent silent -> "silent";
    };
  }

  private static Reply reply(ResultSet row) throws SQLException {
    var words = row.getString("words");
    return switch (row.getString("kind")) {
      case "answered" -> new Reply.Answered(words, points(row));
      case "disputed" -> new Reply.Disputed(words);
      case "deferred" -> new Reply.Deferred(row.getDate("until").toLocalDate(), words);
      case "escalated" ->
          new Reply.Escalated(
              new Post(row.getString("to_role"), row.getString("to_agency")), words);
      default -> new Reply.Silent();
    };
  }

  private static Map<String, String> points(ResultSet row) throws SQLException {
    var points = texts(row, "points");
    var reasons = texts(row, "reasons");
    var both = new LinkedHashMap<String, String>();
    for (int i = 0; i < points.length; i++) {
      both.put(points[i], reasons[i]);
    }
    return both;
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
