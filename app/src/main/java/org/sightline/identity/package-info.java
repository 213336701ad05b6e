/// Knows which of the agencies' person records are one human being, as of a moment, and why. Leaves it to others who lives
/// with whom. Links are claims or are recomputed from claims. Read [org.sightline.identity.People] first.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"time", "access", "audit", "database", "ledger", "linkage"})
package org.sightline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
