/// The detectors, one file each: a card, a pure function; beside each its story and its page.
@NullMarked
package org.sightline.signal.detector;

import org.jspecify.annotations.NullMarked;
