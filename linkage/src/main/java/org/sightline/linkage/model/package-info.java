/// What agreement is worth: the figures of a trained model, its file, and the weight of a pair with its explanation.
///
/// Read [LinkModel] first, then [Scorer] for many pairs and [Explanation] for one.
@NullMarked
package org.sightline.linkage.model;

import org.jspecify.annotations.NullMarked;
