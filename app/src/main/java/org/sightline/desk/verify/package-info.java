/// Whether the records are whole, as a verb of the terminal.
@NullMarked
package org.sightline.desk.verify;

import org.jspecify.annotations.NullMarked;
