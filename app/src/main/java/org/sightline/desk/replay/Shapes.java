package org.sightline.desk.replay;

import java.util.Locale;
import org.sightline.ledger.EventKind;

/// How a contact is drawn: the lane says which agency, the shape says what kind.
final class Shapes {

  private Shapes() {}

  static String of(EventKind kind) {
    return switch (kind) {
      case BIRTH,
          CONSULTATION,
          ATTENDANCE,
          ADMISSION,
          MEDICAL_EXAMINATION,
          INVESTIGATION_RESULT,
          DISCHARGE,
          APPOINTMENT,
          ADULT_HEALTH,
          PREGNANCY,
          DEATH ->
          "circle";
      case HOME_VISIT,
          UNANNOUNCED_VISIT,
          HOME_MOVE,
          PLACEMENT,
          RETURN_HOME,
          SUPERVISION_ARRANGED,
          CHILDCARE ->
          "house";
      case STRATEGY_DISCUSSION,
          CONFERENCE,
          PLAN_STARTED,
          PLAN_ENDED,
          CORE_GROUP,
          LEGAL_PLANNING_MEETING,
          DISCHARGE_PLANNING_MEETING,
          DISAGREEMENT,
          ESCALATION,
          LEGAL_GATEWAY_MEETING,
          CASE_SUPERVISION ->
          "diamond";
      case CONTACT, TELEPHONE_CALL, FEEDBACK_TO_REFERRER, COMPLAINT -> "call";
      case REFERRAL,
          SECTION_47_STARTED,
          SECTION_47_ENDED,
          INITIAL_ASSESSMENT,
          CORE_ASSESSMENT,
          ASSESSMENT,
          EARLY_HELP,
          STEP_DOWN,
          WORKER_LEFT,
          TRANSFER_SENT,
          TRANSFER_RECEIVED,
          SCHOOL_STARTED,
          SCHOOL_LEFT,
          ALLOCATION,
          CASE_HANDOVER,
          LEGAL_ADVICE,
          SCHOOL_CONCERN,
          OBSERVATION,
          CLOSURE,
          WHEREABOUTS_KNOWN ->
          "sheet";
      case ORDER,
          PROCEEDINGS_ISSUED,
          DOMESTIC_ABUSE_INCIDENT,
          POLICE_INVESTIGATION_STARTED,
          POLICE_INVESTIGATION_ENDED,
          OFFICER_ASSIGNED,
          OFFICER_LEFT,
          ARREST,
          BAIL,
          INTERVIEW,
          EVIDENCE_TAKEN,
          CHARGING_DECISION ->
          "law";
      case WAS_NOT_BROUGHT,
          NO_ACCESS,
          MISSED_VISIT,
          WHEREABOUTS_UNKNOWN,
          ABSENCE,
          CONDITION_BROKEN ->
          "missed";
    };
  }

  /// A closed list's value in words: `WAS_NOT_BROUGHT` is "was not brought".
  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace("non_", "non-").replace('_', ' ');
  }
}
