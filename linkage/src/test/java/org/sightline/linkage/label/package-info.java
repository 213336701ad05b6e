/// Labels and the choice of pairs to ask about.
@NullMarked
package org.sightline.linkage.label;

import org.jspecify.annotations.NullMarked;
