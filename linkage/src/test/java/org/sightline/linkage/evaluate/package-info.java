/// Tests of measuring and comparing.
@NullMarked
package org.sightline.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
