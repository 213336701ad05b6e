/// Which pairs are compared at all: declared rules, counted before anything runs, and no pair twice.
///
/// This room knows keys and blocks. It leaves to others what two records of a block have in common. Read [Rule] first, then
/// [Candidates].
@NullMarked
package org.sightline.linkage.block;

import org.jspecify.annotations.NullMarked;
