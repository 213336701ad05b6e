/// Knows the policy file: the thresholds, windows and severities by which rules ask, as one versioned text with a digest. Knows no
/// rule of the program; each looks up its own entry. Knows the rules that a partnership wrote itself, and the words they may use. Read [org.sightline.policy.Policy] first.
@NullMarked
@ApplicationModule(allowedDependencies = "ledger")
package org.sightline.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
