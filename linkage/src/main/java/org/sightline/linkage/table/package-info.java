/// Records of people as they lie in memory for fast work: read in parallel from CSV, brought to one spelling, and packed.
///
/// This room knows columns, spelling and bits. It leaves to others what agreement means. Read [PersonTable] first, then
/// [TableReader] for how it is filled and [Row] for how a record is packed.
@NullMarked
package org.sightline.linkage.table;

import org.jspecify.annotations.NullMarked;
