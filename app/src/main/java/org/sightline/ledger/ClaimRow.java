package org.sightline.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.audit.Digest;
import org.sightline.time.Precision;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A claim as a row: the columns of `ledger.claim`, and the digest that the audit trail vouches for.
///
/// @param claim the claim
record ClaimRow(RecordedClaim claim) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String[] COLUMNS = {
    "id",
    "original",
    "record",
    "pointer",
    "kind",
    "body",
    "speaker",
    "heard_by",
    "basis",
    "happened_from",
    "happened_to",
    "happened_precision",
    "recorded",
    "received",
    "agency"
  };

  static final String INSERT =
      """
      insert into ledger.claim (id, original, record, pointer, kind, body, speaker, heard_by, basis,
        happened_from, happened_to, happened_precision, recorded, received, agency)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  Object[] values() {
    var happened = claim.happened();
    return new Object[] {
      claim.id().value(),
      claim.source().original(),
      claim.source().record(),
      claim.source().pointer(),
      ClaimKind.of(claim.claim()).code(),
      ClaimCodec.write(claim.claim()),
      speaker(),
      heardBy(),
      claim.basis().name(),
      Date.valueOf(happened.from()),
      Date.valueOf(happened.to()),
      happened.precision().name(),
      Timestamp.from(claim.recorded()),
      Timestamp.from(claim.received()),
      claim.agency()
    };
  }

  /// The digest of the columns as they stand, whether or not they still make sense.
  static Digest digest(ResultSet row) throws SQLException {
    var values = new Object[COLUMNS.length];
    for (int i = 0; i < COLUMNS.length; i++) {
      values[i] =
          switch (COLUMNS[i]) {
            case "heard_by" -> row.getArray(COLUMNS[i]).getArray();
            case "recorded", "received" -> row.getTimestamp(COLUMNS[i]);
            default -> row.getString(COLUMNS[i]);
          };
    }
    return digest(values);
  }

  /// The digest of everything in a row, in a form in which no two different rows look alike.
  ///
  /// @param values of its columns, as [#values] gives them
  static Digest digest(Object[] values) {
    var row = JSON.createArrayNode();
    for (var value : values) {
      row.add(
          switch (value) {
            case String[] many -> Arrays.toString(many);
            case Timestamp moment -> moment.toInstant().toString();
            default -> value.toString();
          });
    }
    return Digest.of(JSON.writeValueAsString(row));
  }

  /// The claim in a row.
  ///
  /// @param values of this reading so far: equal ones are given once
  static RecordedClaim read(ResultSet row, SharedValues values) throws SQLException {
    var happened =
        new Span(
            values.one(row.getDate("happened_from").toLocalDate()),
            values.one(row.getDate("happened_to").toLocalDate()),
            Precision.valueOf(row.getString("happened_precision")));
    return new RecordedClaim(
        new ClaimId(row.getString("id")),
        ClaimCodec.read(row.getString("body"), values),
        values.one(speaker(JSON.readTree(row.getString("speaker")))),
        values.one(Set.of((String[]) row.getArray("heard_by").getArray())),
        Basis.valueOf(row.getString("basis")),
        values.one(happened),
        values.one(row.getTimestamp("recorded").toInstant()),
        values.one(row.getTimestamp("received").toInstant()),
        values.one(row.getString("agency")),
        new RecordedClaim.Source(
            values.one(row.getString("original")),
            values.one(row.getString("record")),
            values.one(row.getString("pointer"))));
  }

  private String[] heardBy() {
    return new TreeSet<>(claim.heardBy()).toArray(String[]::new);
  }

  private String speaker() {
    var node = JSON.createObjectNode();
    switch (claim.speaker()) {
      case Voice.Of person -> node.put("person", person.ref().value()).put("as", person.label());
      case Voice.Professional professional ->
          node.put("agency", professional.agency()).put("role", professional.role());
      case Voice.Unknown unknown -> node.put("unknown", unknown.label());
    }
    return JSON.writeValueAsString(node);
  }

  private static Voice speaker(JsonNode node) {
    if (node.has("person")) {
      return new Voice.Of(new PersonRef(node.get("person").asString()), node.get("as").asString());
    }
    return node.has("role")
        ? new Voice.Professional(node.get("agency").asString(), node.get("role").asString())
        : new Voice.Unknown(node.get("unknown").asString());
  }
}
