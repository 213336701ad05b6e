/// How good a result is, where the truth is known. Nothing here is seen by training. Read [PairQuality] and [ClusterQuality].
@NullMarked
package org.sightline.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
