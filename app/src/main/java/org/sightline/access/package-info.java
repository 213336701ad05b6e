/// Knows who asks, for which organisation and for what purpose. Leaves to others what they may then see.
/// Read [org.sightline.access.Access] first: every read takes one.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sightline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
