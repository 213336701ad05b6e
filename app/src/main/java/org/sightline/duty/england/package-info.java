/// The duties of England, one file each. The texts that owe them stand on [org.sightline.duty.england.England].
@NullMarked
package org.sightline.duty.england;

import org.jspecify.annotations.NullMarked;
