/// Knows how what agencies deliver becomes claims, and says what could not be read, where, and what would put it right.
/// Keeps nothing itself and decides nothing: bytes go in, a reading comes out.
/// Read [org.sightline.intake.Formats] first.
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "ledger"})
package org.sightline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
