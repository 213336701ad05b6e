/// From pairs to people: which records stand for one person, with facts that no weight may outvote.
///
/// This room knows constraints and how a chain of links breaks. It leaves to others how pairs are weighed. Read [PersonClusters].
@NullMarked
package org.sightline.linkage.cluster;

import org.jspecify.annotations.NullMarked;
