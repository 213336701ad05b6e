/// Tests of the page of a run.
@NullMarked
package org.sightline.linkage.report;

import org.jspecify.annotations.NullMarked;
