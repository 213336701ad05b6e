/// Which Sightline this is, as a verb of the terminal.
@NullMarked
package org.sightline.desk.version;

import org.jspecify.annotations.NullMarked;
