/// A whole run over a table: block, compare, train, weigh, cluster. Read [BatchLink].
@NullMarked
package org.sightline.linkage.batch;

import org.jspecify.annotations.NullMarked;
