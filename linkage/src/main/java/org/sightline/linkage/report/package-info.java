/// A run on one page: what was read, which pairs were compared, what agreement is worth, how right it is, and which people want a
/// look. One self-contained HTML file, no script, no network. Read [LinkPage] first; [WaterfallChart] draws one decision by itself.
@NullMarked
package org.sightline.linkage.report;

import org.jspecify.annotations.NullMarked;
