/// What somebody says to a question, as a verb of the terminal.
@NullMarked
package org.sightline.desk.answer;

import org.jspecify.annotations.NullMarked;
