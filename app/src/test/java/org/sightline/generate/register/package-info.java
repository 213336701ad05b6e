/// Tests of the made-up register of people.
@NullMarked
package org.sightline.generate.register;

import org.jspecify.annotations.NullMarked;
