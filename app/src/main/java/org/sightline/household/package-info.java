/// Knows who lives with and cares for the child, day by day, by whose word: declared, evidenced, denied, contested. Leaves to
/// others what must follow from it. Read [org.sightline.household.Household] first.
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "access", "audit", "ledger", "identity"})
package org.sightline.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
