/// Makes up registers of people as several agencies would hold them, with the truth of who is who: something to measure
/// linkage with. Nobody in them exists. Read [org.sightline.generate.register.Register] first; `docs/people.md` tells the rates.
@NullMarked
package org.sightline.generate.register;

import org.jspecify.annotations.NullMarked;
