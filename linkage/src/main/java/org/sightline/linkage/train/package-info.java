/// Learns a model from the records themselves: nobody has to say beforehand who is who.
///
/// Chance agreement comes from counts of values and from pairs drawn at random ([ChanceAgreement]); all else from the candidate pairs by
/// expectation maximisation over three classes ([Mixture]). Read [Training] first.
@NullMarked
package org.sightline.linkage.train;

import org.jspecify.annotations.NullMarked;
