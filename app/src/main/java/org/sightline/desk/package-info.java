/// The screens: one sub-package each, the terminal's verbs among them. They speak to the rooms' doors, never to SQL.
/// Read [org.sightline.Sightline] first.
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
      "policy",
      "review",
      "flow",
      "generate",
      "notice"
    })
package org.sightline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
