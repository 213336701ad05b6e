/// Who is this person? Match weights between person records, in the way of Fellegi and Sunter, each explained.
@NullMarked
package org.sightline.linkage;

import org.jspecify.annotations.NullMarked;
