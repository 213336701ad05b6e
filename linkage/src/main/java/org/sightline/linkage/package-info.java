/// Who is this person? Match weights between person records, in the way of Fellegi and Sunter, each
/// explained.
///
/// This room knows names, birth dates, addresses and numbers, and how often they agree by chance.
/// It leaves to others where records come from,
/// how they are kept and who may see them. Here stand few and thin records, as case files hold them, weighed by the very comparer, trained
/// model and explanation that whole files are weighed with: read [PersonRecord] for what goes in, [Matcher] for one pair, [Clusters] for
/// many. For whole files read `batch`, for one record at a time `online`.
@NullMarked
package org.sightline.linkage;

import org.jspecify.annotations.NullMarked;
