/// Knows one format a file, and the statements that all of them are turned into before they become claims. Leaves it to the
/// room's door which format a delivery is in. Read [org.sightline.intake.format.Draft] first, then any one format.
@NullMarked
package org.sightline.intake.format;

import org.jspecify.annotations.NullMarked;
