package org.sightline.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.sightline.linkage.PersonModel;

/// A model that was trained on the installation's own records.
///
/// @param digest over all its figures
/// @param version what it is called
/// @param trained on which day
/// @param records on how many records
/// @param made when it was recorded
/// @param model the model
public record TrainedModel(
    String digest,
    String version,
    LocalDate trained,
    long records,
    Instant made,
    PersonModel model) {

  /// A model as it came from training.
  static TrainedModel of(PersonModel model, Instant made) {
    return new TrainedModel(
        model.digest(),
        model.version(),
        LocalDate.parse(model.trained()),
        model.records(),
        made,
        model);
  }
}
