/// Tells stories of what agencies owed, and tries the calendar and the pairing of clocks at their edges.
@NullMarked
package org.sightline.duty;

import org.jspecify.annotations.NullMarked;
