/// Tests of the made-up area.
@NullMarked
package org.sightline.generate;

import org.jspecify.annotations.NullMarked;
