/// Knows what must be done by whom by when, on what basis, and what discharged it. A jurisdiction is a folder, `duty/england`, with
/// one file per duty and `England` for the texts that owe something there. Leaves to others whom to tell. Read [org.sightline.duty.Duties] first, then [org.sightline.duty.Obligation].
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
      "policy"
    })
package org.sightline.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
