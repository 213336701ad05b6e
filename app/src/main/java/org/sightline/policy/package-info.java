/// Knows the policy file: the thresholds, windows and severities by which rules ask, as one versioned text with a digest. Knows no
/// rule; each rule looks up its own entry. Read [org.sightline.policy.Policy] first.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sightline.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
