/// Sends people word that a question waits for them, by e-mail and signed webhooks, through an outbox that survives the program.
/// Knows nothing of children: a notice cannot hold more than the kind of a question, a reference, a clock and a role. Leaves to others whom to
/// tell. Read [org.sightline.notice.Notice] first.
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "access", "audit", "signal"})
package org.sightline.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
