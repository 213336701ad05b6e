package org.sightline.desk.identity;

import java.time.LocalDate;
import java.util.List;
import org.sightline.flow.IdentityQuestion;
import org.sightline.identity.TrainedModel;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.PersonModel;

/// What the steps print, as data: schemas/identity-1.schema.json describes every field.
final class Printed {

  private Printed() {}

  /// A model.
  ///
  /// @param digest over all its figures
  /// @param version what it is called
  /// @param trained on which day
  /// @param records on how many records
  /// @param inUse whether records are weighed by it
  record Model(String digest, String version, LocalDate trained, long records, boolean inUse) {

    static Model of(PersonModel model, boolean inUse) {
      return new Model(
          model.digest(),
          model.version(),
          LocalDate.parse(model.trained()),
          model.records(),
          inUse);
    }

    static Model of(TrainedModel model, boolean inUse) {
      return of(model.model(), inUse);
    }
  }

  /// A question.
  ///
  /// @param one a record
  /// @param other another record
  /// @param first whom the one is taken for
  /// @param second whom the other is taken for
  /// @param because why a person is asked
  /// @param yes what would change if they are one person
  /// @param no what would change if they are two
  /// @param weight the waterfall
  record Question(
      String one,
      String other,
      String first,
      String second,
      String because,
      Answer yes,
      Answer no,
      List<WeightStep> weight) {

    static Question of(IdentityQuestion asked) {
      return new Question(
          asked.one().value(),
          asked.other().value(),
          asked.first().label(),
          asked.second().label(),
          asked.because(),
          Answer.of(asked.yes()),
          Answer.of(asked.no()),
          asked.weight().stream()
              .flatMap(weight -> weight.lines().stream())
              .map(line -> new WeightStep(line.what(), line.bits(), line.sentence()))
              .toList());
    }
  }

  /// What an answer would change.
  ///
  /// @param children for whom, each by the record that came first
  /// @param changes what, in words
  /// @param records the records that would stand with others than today
  record Answer(List<String> children, List<String> changes, List<String> records) {

    static Answer of(IdentityQuestion.Change change) {
      return new Answer(
          change.children().stream().map(PersonRef::value).toList(),
          change.changes(),
          change.records().stream().map(PersonRef::value).toList());
    }
  }

  /// One line of a waterfall.
  ///
  /// @param what was looked at
  /// @param bits what it adds to the weight of the two records, or takes from it
  /// @param sentence why
  record WeightStep(String what, double bits, String sentence) {}

  /// What was decided.
  ///
  /// @param one a record
  /// @param other another record
  /// @param same whether they are of one person
  /// @param together whether they now stand together
  record Decision(String one, String other, boolean same, boolean together) {}
}
