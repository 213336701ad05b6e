/// Tests of the detectors: boundaries on values written by hand, and stories.
@NullMarked
package org.sightline.signal.detector;

import org.jspecify.annotations.NullMarked;
