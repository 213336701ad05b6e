package org.sightline.identity;

import java.util.List;
import org.sightline.access.Access;
import org.sightline.audit.Audit;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.PersonModel;
import org.sightline.linkage.PersonRecord;
import org.sightline.time.AsOf;
import org.springframework.stereotype.Service;

/// Trains a model on the installation's own records, without labels. What comes out is a candidate: nothing weighs by it until somebody
/// adopts it.
@Service
public class Retraining {

  /// Fewer records that say who they are of leave the rarer levels of agreement to chance.
  static final int LEAST_RECORDS = 1_000;

  /// With fewer pairs of one person than this, one family more or less would move the figures.
  static final int LEAST_PAIRS = 200;

  private final IdentityRecords records;
  private final Models models;
  private final Audit audit;

  Retraining(IdentityRecords records, Models models, Audit audit) {
    this.records = records;
    this.models = models;
    this.audit = audit;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// A candidate, kept.
    record Trained(TrainedModel model) implements Outcome {}

    /// None, and why.
    record Refused(String reason) implements Outcome {}
  }

  /// Trains on every record there is, and keeps the candidate. The reading is on the audit trail first.
  ///
  /// @param name what to call the model
  /// @param asOf the day and moment of training
  public Outcome train(Access access, String name, AsOf asOf) {
    audit.read(access, "who every record is of, to train a model", asOf);
    var people = records.all();
    var outcome = train(people, name, asOf);
    if (outcome instanceof Outcome.Trained(var model)) {
      models.keep(model);
    }
    return outcome;
  }

  static Outcome train(List<PersonRecord> people, String name, AsOf asOf) {
    long usable = people.stream().filter(PersonRecord::saysWhoItIsOf).count();
    if (usable < LEAST_RECORDS) {
      return new Outcome.Refused(
          "cannot train, because only %d of %d records give a given name, a family name and a full date of birth; %,d are needed"
              .formatted(usable, people.size(), LEAST_RECORDS));
    }
    try (var threads = Parallel.of(Runtime.getRuntime().availableProcessors())) {
      var model = PersonModel.train(people, name, asOf.trueAt().toString(), threads);
      long pairs = model.pairsOfOnePerson();
      return pairs < LEAST_PAIRS
          ? new Outcome.Refused(
              "cannot train, because about %d pairs of records are of one person; %d are needed"
                  .formatted(pairs, LEAST_PAIRS))
          : new Outcome.Trained(TrainedModel.of(model, asOf.knownAt()));
    }
  }
}
