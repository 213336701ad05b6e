/// The duties of Wales, one file each. The texts that owe them stand on [org.sightline.duty.wales.Wales].
@NullMarked
package org.sightline.duty.wales;

import org.jspecify.annotations.NullMarked;
