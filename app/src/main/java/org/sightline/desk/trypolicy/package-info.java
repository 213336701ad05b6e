/// What another policy would have raised and lost, as a verb of the terminal.
@NullMarked
package org.sightline.desk.trypolicy;

import org.jspecify.annotations.NullMarked;
