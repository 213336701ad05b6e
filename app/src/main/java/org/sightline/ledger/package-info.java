/// Knows what was said: originals byte for byte, and the claims made of them, with who said what about whom, to whom, on
/// what basis, when it happened, when it was recorded, when it was received. Draws no conclusion from any of it.
/// Read [org.sightline.ledger.Claim] first, then [org.sightline.ledger.RecordedClaim].
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "access", "audit", "database"})
package org.sightline.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
