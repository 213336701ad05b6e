@NullMarked
package org.sightline.desk.trypolicy;

import org.jspecify.annotations.NullMarked;
