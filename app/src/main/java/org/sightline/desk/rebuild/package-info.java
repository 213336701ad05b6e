/// Drawing everything derived anew, as a verb of the terminal.
@NullMarked
package org.sightline.desk.rebuild;

import org.jspecify.annotations.NullMarked;
