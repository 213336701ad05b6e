/// Sending people word that a question waits for them, as a verb of the terminal.
@NullMarked
package org.sightline.desk.notices;

import org.jspecify.annotations.NullMarked;
