/// Knows what must be done by whom by when, on what basis, and what discharged it. `duty/england` holds one file per duty.
/// Leaves to others whom to tell. Read [org.sightline.duty.Duties] first, then [org.sightline.duty.Obligation].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "time",
      "access",
      "audit",
      "ledger",
      "identity",
      "household",
      "chronology"
    })
package org.sightline.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
