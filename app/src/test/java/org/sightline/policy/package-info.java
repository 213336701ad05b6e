@NullMarked
package org.sightline.policy;

import org.jspecify.annotations.NullMarked;
