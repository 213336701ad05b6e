/// A country that is not, whose duties owe whatever a test needs.
@NullMarked
package org.sightline.duty.utopia;

import org.jspecify.annotations.NullMarked;
