/// Taking in agencies' files, as a verb of the terminal.
@NullMarked
package org.sightline.desk.receive;

import org.jspecify.annotations.NullMarked;
