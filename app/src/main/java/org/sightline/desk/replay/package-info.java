/// The replay of a case: in the terminal, as data, and as the page with the sight line drawn.
@NullMarked
package org.sightline.desk.replay;

import org.jspecify.annotations.NullMarked;
