/// Knows what makes a case folder fair: every record traced, nothing from hindsight, nothing before its time. Leaves what a
/// replay makes of it to flow and desk. Read [org.sightline.cases.ConnellyTest] first.
@NullMarked
package org.sightline.cases;

import org.jspecify.annotations.NullMarked;
