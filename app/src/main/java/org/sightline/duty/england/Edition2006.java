package org.sightline.duty.england;

/// The rules of 2006: when they held, and how they are cited.
///
/// Working Together to Safeguard Children was published in April 2006 and replaced on 17 March 2010. Where it gave no number of
/// days, the limit is a local default, and the card says so.
final class Edition2006 {

  static final String FROM = "2006-04-10";
  static final String TO = "2010-03-16";

  static final String WORKING_TOGETHER =
      "Working Together to Safeguard Children (HM Government, 2006), chapter 5";
  static final String FRAMEWORK =
      "Framework for the Assessment of Children in Need and their Families"
          + " (Department of Health, 2000)";
  static final String LOCAL_LIMIT = "; the number of days is a local default";

  private Edition2006() {}
}
