/// Copying a case under other names and dates, as a verb of the terminal.
@NullMarked
package org.sightline.desk.disguise;

import org.jspecify.annotations.NullMarked;
