/// Times what people wait for: one busy child looked at by every duty and every detector. Nothing here is shipped.
@NullMarked
package org.sightline.bench;

import org.jspecify.annotations.NullMarked;
