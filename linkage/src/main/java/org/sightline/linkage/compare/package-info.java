/// How two packed records agree: from two rows to one pattern, an int that holds the level reached by every comparison.
///
/// This room knows agreement. It leaves to others what agreement is worth. Read [Aspect] for what is compared and
/// [PairComparer] for how.
@NullMarked
package org.sightline.linkage.compare;

import org.jspecify.annotations.NullMarked;
