/// Holds the calendar against published and written-out lists.
@NullMarked
package org.sightline.time;

import org.jspecify.annotations.NullMarked;
