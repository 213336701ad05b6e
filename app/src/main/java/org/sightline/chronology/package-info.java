/// Draws one child's life in order, as of a moment, for a reader: what happened, injuries with accounts and opinions, sight of
/// the child, the adults around. Duties and detectors see only this. Read [org.sightline.chronology.Chronology] first.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"time", "access", "audit", "ledger", "identity", "household"})
package org.sightline.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
