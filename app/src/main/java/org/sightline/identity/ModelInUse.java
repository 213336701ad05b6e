package org.sightline.identity;

import org.jspecify.annotations.Nullable;
import org.sightline.linkage.PersonModel;
import org.springframework.stereotype.Component;

/// By which model this house weighs, from its start to its end. Whoever adopts another opens the house anew.
@Component
public class ModelInUse {

  private final Models models;
  private @Nullable PersonModel read;

  ModelInUse(Models models) {
    this.models = models;
  }

  /// The model.
  public synchronized PersonModel model() {
    var known = read;
    if (known == null) {
      known = models.inUse();
      read = known;
    }
    return known;
  }

  /// Somebody to say who is who by it.
  public Recogniser recogniser() {
    return new Recogniser(model());
  }
}
