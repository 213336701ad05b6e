package org.sightline.generate;

/// How often what happens. Sources, and where a figure is only a guess, are told one by one in `docs/area.md`. Rates are for
/// one child or household and one year unless said otherwise.
final class Rates {

  private Rates() {}

  // Families: Office for National Statistics, families and households; Census 2021.
  static final double[] CHILDREN_IN_FAMILY = {44, 41, 11, 4};
  static final double LONE_PARENT = 0.24;
  static final double STEP_FAMILY = 0.10;
  static final double GRANDPARENT_LIVES_IN = 0.05;
  static final double LODGER_LIVES_IN = 0.015;
  static final double TWINS = 0.015;
  static final double[] ORIGINS = {73, 12, 6, 7, 2};
  static final double DISABLED = 0.11;
  static final double MOVES = 0.08;
  static final double NEW_PARTNER = 0.04;

  /// Of new partners: declared, and not declared.
  static final double PARTNER_NOT_DECLARED = 0.15;

  // Social care: Department for Education, children in need statistics (see docs/area.md).
  /// 16.5 referrals a working day in an authority of 60,000 children.
  static final double REFERRED = 16.5 * 252 / 60_000;

  static final double REPEAT = 0.226;

  /// Of repeats, how many come of the same course rather than by chance; the rest is chance.
  static final double REPEAT_OF_COURSE = 0.20;

  static final double SIBLING_REFERRED_TOO = 0.45;
  static final double NO_ACTION = 0.071;
  static final double NOT_IN_NEED = 0.299;
  static final double ENQUIRY = 0.36;

  /// 31 in 100 enquiries in all: all in which a doctor finds harm, and so many of the others.
  static final double CONFERENCE_OTHERWISE = 0.275;

  static final double CONFERENCE_IN_TIME = 0.81;
  static final double PLAN = 0.88;
  static final double ASSESSMENT_IN_TIME = 0.84;

  /// Police, schools, health, other council services, family and neighbours, others.
  static final double[] SOURCES = {28, 21, 15, 14, 10, 12};

  // What agencies do about it, and how often it is late or missing: our assumptions, after
  // inspection reports.
  static final double DECISION_IN_TIME = 0.96;
  static final double FEEDBACK_GIVEN = 0.85;
  static final double ALLOCATED_IN_TIME = 0.96;
  static final double SEEN_IN_ENQUIRY = 0.97;
  static final double STEP_OF_ADULT_TAKEN = 0.94;
  static final double CHECK_ANSWERED_IN_TIME = 0.95;
  static final double VISIT_IN_TIME = 0.94;
  static final double VISIT_SEEN = 0.96;
  static final double VISIT_ALONE = 0.85;
  static final double CORE_GROUP_IN_TIME = 0.94;
  static final double SUPERVISED = 0.93;
  static final double WORKER_LEAVES = 0.18;
  static final double LEGAL_MEETING = 0.07;
  static final double POLICE_INVESTIGATE = 0.30;
  static final double MEDICAL = 0.8;

  /// Of medicals in enquiries: settled as accident or illness; unclear; caused by somebody.
  static final double[] MEDICAL_FINDS = {55, 20, 25};

  // Attendances for injury, by year of age from birth: emergency departments (see docs/area.md).
  private static final double[] AT_HOSPITAL = {
    0.065, 0.175, 0.170, 0.135, 0.110, 0.100, 0.095, 0.090, 0.090, 0.095, 0.105, 0.125, 0.135,
    0.135, 0.130, 0.120, 0.110, 0.105
  };

  static double atHospital(int years) {
    return AT_HOSPITAL[Math.clamp(years, 0, AT_HOSPITAL.length - 1)];
  }

  static final double AT_SURGERY_UNDER_FIVE = 0.05;
  static final double OUTPATIENT_APPOINTMENTS = 0.15;
  static final double NOT_BROUGHT = 0.14;
  static final double MADE_UP = 0.75;
  static final double POLICE_INCIDENT = 0.018;
  static final double POLICE_TELL_AT_ONCE = 0.94;
  static final double SCHOOL_CONCERN = 0.012;
  static final double LONG_ABSENCE = 0.02;
  static final double HEALTH_VISITED = 0.10;
  static final double SOCIAL_TENANCY = 0.17;
  static final double HOUSEHOLD_ON_REFERRAL = 0.6;
  static final double TRANSFERRED = 0.04;
  static final double TRANSFER_RECEIVED_IN_TIME = 0.93;

  // Slips: our assumptions, after published studies of data quality in linkage.
  /// Typed the same working day, the next, within a week, later.
  static final double[] TYPED_AFTER = {90, 8, 1.7, 0.3};

  static final double NAME_MISSPELT = 0.03;
  static final double DATE_SWAPPED = 0.006;
  static final double SEX_WRONG = 0.003;
  static final double ADDRESS_OLD = 0.04;
  static final double KEPT_TWICE = 0.015;

  /// Of the records of somebody kept twice, those under the second key.
  static final double UNDER_SECOND_KEY = 0.15;

  /// Concerning courses that are planted, one in so many children; and innocent ones that look like them.
  static final int CHILDREN_A_COURSE = 833;

  static final int CHILDREN_A_LOOKALIKE = 300;
}
