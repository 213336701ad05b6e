/// Raises explained signals: a sentence, the claims it rests on, the question it asks, what would answer it. Scores nobody and
/// decides nothing. `signal/detector` holds one file per detector. Read [org.sightline.signal.Finding] first.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "time",
      "policy",
      "access",
      "audit",
      "ledger",
      "identity",
      "household",
      "chronology",
      "duty"
    })
package org.sightline.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
