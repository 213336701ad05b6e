package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.ledger.EventKind;

/// Enquiries under section 47 of the Children Act 1989: how they begin, and what their end says.
final class Enquiries {

  private Enquiries() {}

  /// Strategy discussions, those that decided on no enquiry left out, and enquiries started.
  static List<Act> begun(Chronology chronology) {
    return OnRecord.acts(
        OnRecord.ofChild(chronology, EventKind.STRATEGY_DISCUSSION, EventKind.SECTION_47_STARTED)
            .filter(event -> !withoutEnquiry(event)));
  }

  /// Whether concerns were found to have substance. An outcome that was not recorded says nothing of substance.
  static boolean substantiated(Event end) {
    return OnRecord.outcomeNames(end, "substantiated")
        && !OnRecord.outcomeNames(end, "not substantiated");
  }

  private static boolean withoutEnquiry(Event event) {
    return OnRecord.outcomeNames(event, "no further action")
        || OnRecord.outcomeNames(event, "no enquiry");
  }
}
