/// Who is this person? Match weights between person records, in the way of Fellegi and Sunter, each
/// explained.
///
/// This room knows names, birth dates, addresses and numbers, and how often they agree by chance.
/// It leaves to others where records come from,
/// how they are kept and who may see them. Read [PersonRecord] for what goes in, [Matcher] for one
/// pair, [Clusters] for many.
@NullMarked
package org.sightline.linkage;

import org.jspecify.annotations.NullMarked;
