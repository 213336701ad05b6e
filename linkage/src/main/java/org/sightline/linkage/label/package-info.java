/// What people say about pairs of records when they are asked: labels to learn from and to measure by, and decisions that hold.
///
/// This room knows the files people write such things into, and which pairs are worth asking about. What is learnt from an answer it
/// leaves to others. Read [Label] first, then [LabelFile].
@NullMarked
package org.sightline.linkage.label;

import org.jspecify.annotations.NullMarked;
