/// The matching engine of `linkage` on Apache Spark, for more records than one machine holds. It compares, trains and makes people with the
/// classes of the engine itself; what is here only says which records come together where, and adds up what was counted.
///
/// Read [SparkLink] first, then [Run] for the steps in their order.
@NullMarked
package org.sightline.linkage.spark;

import org.jspecify.annotations.NullMarked;
