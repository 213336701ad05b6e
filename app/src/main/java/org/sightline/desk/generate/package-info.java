/// Making up an area, as a verb of the terminal.
@NullMarked
package org.sightline.desk.generate;

import org.jspecify.annotations.NullMarked;
