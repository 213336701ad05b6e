/// Knows days, spans with their precision, the moment a reader stands at, and which days are working days.
/// Knows nothing of children, claims or agencies. Read [org.sightline.time.AsOf] first.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sightline.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
