/// Line of sight to the child. The rooms stand in the order a record travels; see
/// `docs/architecture.md`.
@NullMarked
package org.sightline;

import org.jspecify.annotations.NullMarked;
