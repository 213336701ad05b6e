package org.sightline.identity;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sightline.audit.Audit;
import org.sightline.audit.AuditEntry;
import org.sightline.linkage.PersonModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The models that were trained here, and which of them people adopted. Nothing here is ever changed, and each row has a leaf in the
/// audit trail.
@Repository
public class Models {

  private final JdbcClient jdbc;
  private final Audit audit;

  Models(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// Keeps a trained model as a candidate; one that was kept before is not kept again.
  @Transactional
  public void keep(TrainedModel model) {
    int kept =
        jdbc.sql(
                """
                insert into identity.model (digest, version, trained, records, figures, rarity, made)
                values (:digest, :version, :trained, :records, :figures, :rarity, :made)
                on conflict (digest) do nothing
                """)
            .param("digest", model.digest())
            .param("version", model.version())
            .param("trained", Date.valueOf(model.trained()))
            .param("records", model.records())
            .param("figures", new String(model.model().yaml(), StandardCharsets.UTF_8))
            .param("rarity", model.model().packedRarity())
            .param("made", Timestamp.from(model.made()))
            .update();
    if (kept > 0) {
      audit.record(new AuditEntry.Wrote(ModelRows.KIND, model.digest(), ModelRows.digest(model)));
    }
  }

  /// Every model that was trained here, the latest first.
  @Transactional(readOnly = true)
  public List<TrainedModel> all() {
    return jdbc.sql("select * from identity.model order by made desc, digest")
        .query((row, number) -> read(row))
        .list();
  }

  /// The model of a digest, or of its beginning where that says which: one trained here, or the one that comes with the program.
  public Optional<PersonModel> find(String beginning) {
    var shipped = PersonModel.shipped();
    var found =
        all().stream()
            .map(TrainedModel::model)
            .filter(model -> model.digest().startsWith(beginning))
            .toList();
    if (shipped.digest().startsWith(beginning)) {
      return found.isEmpty() ? Optional.of(shipped) : Optional.empty();
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// Records that a model is used from now on.
  @Transactional
  public void adopt(Adoption adoption) {
    jdbc.sql(
            """
            insert into identity.adoption (id, digest, reason, role, agency, who, made)
            values (:id, :digest, :reason, :role, :agency, :who, :made)
            """)
        .param("id", adoption.id())
        .param("digest", adoption.digest())
        .param("reason", adoption.reason())
        .param("role", adoption.role())
        .param("agency", adoption.agency())
        .param("who", adoption.who())
        .param("made", Timestamp.from(adoption.made()))
        .update();
    audit.record(
        new AuditEntry.Wrote(AdoptionRows.KIND, adoption.id(), AdoptionRows.digest(adoption)));
  }

  /// Every adoption, the one in force first.
  @Transactional(readOnly = true)
  public List<Adoption> adoptions() {
    return jdbc.sql("select * from identity.adoption order by made desc, id")
        .query((row, number) -> AdoptionRows.read(row))
        .list();
  }

  /// The model in use: the one adopted last, or the one that comes with the program.
  PersonModel inUse() {
    var adopted = adoptions().stream().findFirst();
    return adopted.isEmpty()
        ? PersonModel.shipped()
        : find(adopted.get().digest())
            .orElseThrow(() ->
                new IllegalStateException(
                    "the adopted model %s is not here: it came with another version of the program; adopt another"
                        .formatted(adopted.get().digest())));
  }

  private static TrainedModel read(ResultSet row) throws SQLException {
    var model =
        PersonModel.read(
            row.getString("figures").getBytes(StandardCharsets.UTF_8),
            row.getBytes("rarity"),
            row.getString("digest"));
    return new TrainedModel(
        row.getString("digest"),
        row.getString("version"),
        row.getDate("trained").toLocalDate(),
        row.getLong("records"),
        row.getTimestamp("made").toInstant(),
        model);
  }
}
