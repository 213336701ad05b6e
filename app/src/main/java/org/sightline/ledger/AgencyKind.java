package org.sightline.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What kind of agency an id names. A kind may have several agencies in one case: `social-care` and `social-care-birmingham` are
/// both social care, and what is owed by social care, or done by it, counts for either. This is the one place that compares.
public enum AgencyKind {
  SOCIAL_CARE,
  EARLY_HELP,
  FAMILY_SUPPORT,
  POLICE,
  CPS,
  PROBATION,
  LEGAL,
  COURT,
  CAFCASS,
  GP,
  HOSPITAL,
  AMBULANCE,
  MIDWIFERY,
  HEALTH_VISITOR,
  COMMUNITY_HEALTH,
  MENTAL_HEALTH,
  SCHOOL,
  SCHOOL_NURSE,
  NURSERY,
  CHILDMINDER,
  EDUCATION,
  HOUSING;

  private static final Map<String, AgencyKind> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(AgencyKind::id, Function.identity()));

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The id of an agency that is named by its kind alone.
  public String id() {
    return id;
  }

  /// Whether an agency is of this kind.
  public boolean includes(String agency) {
    return of(agency).filter(this::equals).isPresent();
  }

  /// The kind of an agency; empty where its id names none. `school-nurse-ashby` is a school nurse, not a school.
  public static Optional<AgencyKind> of(String agency) {
    for (int end = agency.length(); end > 0; end = agency.lastIndexOf('-', end - 1)) {
      var kind = BY_ID.get(agency.substring(0, end));
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Whether an agency answers to a name: its own id, or the name of its whole kind.
  ///
  /// @param named an agency, or a kind
  /// @param agency an agency
  public static boolean answersTo(String named, String agency) {
    return named.equals(agency)
        || of(named).filter(kind -> kind.id.equals(named) && kind.includes(agency)).isPresent();
  }
}
