package org.sightline.duty.wales;

import org.sightline.duty.Jurisdiction;
import org.sightline.duty.Rulebook;

/// Wales: the texts that owe something there, with the days they were in force. What held before November 2019, the All Wales Child
/// Protection Procedures, is not written yet: an earlier clock is owed nothing here. A named professional must confirm each clause
/// before live use.
@Jurisdiction(code = "wales", name = "Wales", calendar = Jurisdiction.Calendar.ENGLAND_AND_WALES)
@Rulebook(
    code = Wales.PROCEDURES_2019,
    title =
        "Wales Safeguarding Procedures (2019), under the Social Services and Well-being (Wales) Act"
            + " 2014",
    from = "2019-11-11")
final class Wales {

  static final String PROCEDURES_2019 = "Procedures 2019";

  private Wales() {}
}
