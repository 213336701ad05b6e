/// Knows the path of a record: receive, keep, check, claims, identity, household, chronology, duties, signals. It calls; it does
/// not decide. Picks up where a crash left it. Read [org.sightline.flow.RecordFlow] first.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "time",
      "access",
      "audit",
      "database",
      "ledger",
      "linkage",
      "intake",
      "identity",
      "household",
      "chronology",
      "duty",
      "signal",
      "notice"
    })
package org.sightline.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
