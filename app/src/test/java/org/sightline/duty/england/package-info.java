/// Tries what the stories of England's duties cannot show.
@NullMarked
package org.sightline.duty.england;

import org.jspecify.annotations.NullMarked;
