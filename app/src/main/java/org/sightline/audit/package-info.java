/// Knows what was written and what was read: an append-only Merkle log with signed checkpoints, and how to prove it
/// against the rows that live. Leaves to the other rooms what their rows mean; they hand in digests.
/// Read [org.sightline.audit.Audit] first, then [org.sightline.audit.Verification].
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "access", "database"})
package org.sightline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
