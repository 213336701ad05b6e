@NullMarked
package org.sightline.linkage.spark;

import org.jspecify.annotations.NullMarked;
