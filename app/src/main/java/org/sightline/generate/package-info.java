/// Makes up an ordinary English local authority: families, what happens to them, and what each agency would have sent about
/// it, in its own format and with its own slips; with a truth file that no agency has. Nobody in it exists.
/// Leaves to others what is made of the feeds. Read [org.sightline.generate.Area] first, then [org.sightline.generate.Rates].
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "ledger"})
package org.sightline.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
