package org.sightline.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// Which agency owes what a duty lays on social care or the police in general, where a case has several of the kind: two areas, two
/// forces.
///
/// @param work on which days agencies of a kind were seen at work on the child, in order of happening
public record CaseHolders(Map<AgencyKind, List<AtWork>> work) {

  /// An agency, seen at work on a day.
  record AtWork(LocalDate day, String agency) {}

  private static final EventKind[] WORK = {
    EventKind.REFERRAL,
    EventKind.ALLOCATION,
    EventKind.CASE_HANDOVER,
    EventKind.INITIAL_ASSESSMENT,
    EventKind.CORE_ASSESSMENT,
    EventKind.ASSESSMENT,
    EventKind.STRATEGY_DISCUSSION,
    EventKind.SECTION_47_STARTED,
    EventKind.CONFERENCE,
    EventKind.PLAN_STARTED,
    EventKind.TRANSFER_RECEIVED,
    EventKind.POLICE_INVESTIGATION_STARTED,
    EventKind.OFFICER_ASSIGNED
  };

  /// As a chronology has it; read once for all duties.
  public static CaseHolders in(Chronology chronology) {
    var work = new EnumMap<AgencyKind, List<AtWork>>(AgencyKind.class);
    OnRecord.happened(chronology, WORK)
        .forEach(event -> {
          var day = Act.of(event).latest();
          holders(event)
              .forEach((kind, agency) ->
                  work.computeIfAbsent(kind, any -> new ArrayList<>())
                      .add(new AtWork(day, agency)));
        });
    return new CaseHolders(work);
  }

  /// The agency of a kind that held the case at the end of a day: the last whose own record shows it at work on the child, or to
  /// which the child was referred. Where none is shown, the kind in general.
  public String on(AgencyKind kind, LocalDate day) {
    for (var seen : work.getOrDefault(kind, List.of()).reversed()) {
      if (!seen.day.isAfter(day)) {
        return seen.agency;
      }
    }
    return kind.id();
  }

  /// Whoever made the record; and, before them, whoever they referred the child to.
  private static Map<AgencyKind, String> holders(Event event) {
    var holders = new EnumMap<AgencyKind, String>(AgencyKind.class);
    AgencyKind.of(event.agency()).ifPresent(kind -> holders.put(kind, event.agency()));
    if (event.kind() == EventKind.REFERRAL) {
      event
          .detail("to")
          .ifPresent(to -> AgencyKind.of(to).ifPresent(kind -> holders.put(kind, to)));
    }
    return holders;
  }
}
