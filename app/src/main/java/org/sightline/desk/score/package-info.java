/// How a replay stands against what a review named, as a verb of the terminal.
@NullMarked
package org.sightline.desk.score;

import org.jspecify.annotations.NullMarked;
