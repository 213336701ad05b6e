/// Who is who across agencies, told as stories.
@NullMarked
package org.sightline.identity;

import org.jspecify.annotations.NullMarked;
