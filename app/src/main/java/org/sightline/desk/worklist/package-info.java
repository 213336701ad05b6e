/// What is asked, of whom and by when, as a verb of the terminal.
@NullMarked
package org.sightline.desk.worklist;

import org.jspecify.annotations.NullMarked;
