/// Knows published reviews and their replay: the case folder, what each named opportunity asks, how a replay scores against
/// them, and how a copy is disguised. Leaves the replaying itself to flow. Read [org.sightline.review.Case] first.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "time",
      "access",
      "audit",
      "ledger",
      "identity",
      "household",
      "chronology",
      "signal"
    })
package org.sightline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
