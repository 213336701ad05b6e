/// Tests of the façade and of the history of signals.
@NullMarked
package org.sightline.signal;

import org.jspecify.annotations.NullMarked;
