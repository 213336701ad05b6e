package org.sightline.duty.england;

import org.sightline.duty.Jurisdiction;
import org.sightline.duty.Rulebook;

/// England: the texts that owe something there, with the days they were in force. Clauses are cited on the duties as published; a
/// named professional must confirm each before live use. `docs/interpretation.md` says where a day had to be taken.
@Jurisdiction(
    code = "england",
    name = "England",
    calendar = Jurisdiction.Calendar.ENGLAND_AND_WALES)
@Rulebook(code = England.CA_1989, title = "Children Act 1989", from = "1991-10-14")
@Rulebook(
    code = England.WT_1991,
    series = England.WORKING_TOGETHER,
    title =
        "Working Together under the Children Act 1989 (Home Office, Department of Health and"
            + " others, 1991)",
    from = "1991-10-14",
    to = "1999-12-31")
@Rulebook(
    code = England.WT_1999,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (Department of Health and others, 1999)",
    from = "2000-01-01",
    to = "2006-04-09")
@Rulebook(
    code = England.WT_2006,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2006)",
    from = "2006-04-10",
    to = "2010-03-16")
@Rulebook(
    code = England.WT_2010,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2010)",
    from = "2010-03-17",
    to = "2013-04-14")
@Rulebook(
    code = England.WT_2013,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2013)",
    from = "2013-04-15",
    to = "2015-03-25")
@Rulebook(
    code = England.WT_2015,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2015)",
    from = "2015-03-26",
    to = "2018-07-03")
@Rulebook(
    code = England.WT_2018,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2018)",
    from = "2018-07-04",
    to = "2023-12-14")
@Rulebook(
    code = England.WT_2023,
    series = England.WORKING_TOGETHER,
    title = "Working Together to Safeguard Children (HM Government, 2023)",
    from = "2023-12-15")
@Rulebook(
    code = England.FRAMEWORK_2000,
    title =
        "Framework for the Assessment of Children in Need and their Families (Department of Health,"
            + " 2000)",
    from = "2001-04-01",
    to = "2006-04-09")
@Rulebook(
    code = England.PACE_1984,
    title = "Police and Criminal Evidence Act 1984",
    from = "1986-01-01")
@Rulebook(code = England.MCA_1980, title = "Magistrates' Courts Act 1980", from = "1981-07-06")
@Rulebook(
    code = England.PRIVATE_FOSTERING_1991,
    title = "Children (Private Arrangements for Fostering) Regulations 1991",
    from = "1991-10-14",
    to = "2005-06-30")
@Rulebook(
    code = England.PRIVATE_FOSTERING_2005,
    title = "Children (Private Arrangements for Fostering) Regulations 2005",
    from = "2005-07-01")
@Rulebook(
    code = England.PUPIL_REGISTRATION_2006,
    title = "Education (Pupil Registration) (England) Regulations 2006",
    from = "2006-09-01",
    to = "2024-08-18")
@Rulebook(
    code = England.PUPIL_REGISTRATION_2024,
    title = "School Attendance (Pupil Registration) (England) Regulations 2024",
    from = "2024-08-19")
@Rulebook(
    code = England.CWSA_2026,
    title = "Children's Wellbeing and Schools Act 2026",
    from = Rulebook.CANNOT_TELL)
final class England {

  /// All editions of one text.
  static final String WORKING_TOGETHER = "working-together";

  static final String CA_1989 = "CA 1989";
  static final String WT_1991 = "WT 1991";
  static final String WT_1999 = "WT 1999";
  static final String WT_2006 = "WT 2006";
  static final String WT_2010 = "WT 2010";
  static final String WT_2013 = "WT 2013";
  static final String WT_2015 = "WT 2015";
  static final String WT_2018 = "WT 2018";
  static final String WT_2023 = "WT 2023";
  static final String FRAMEWORK_2000 = "Framework 2000";
  static final String PACE_1984 = "PACE 1984";
  static final String MCA_1980 = "MCA 1980";
  static final String PRIVATE_FOSTERING_1991 = "Private fostering 1991";
  static final String PRIVATE_FOSTERING_2005 = "Private fostering 2005";
  static final String PUPIL_REGISTRATION_2006 = "Pupil registration 2006";
  static final String PUPIL_REGISTRATION_2024 = "Pupil registration 2024";
  static final String CWSA_2026 = "CWSA 2026";

  private England() {}
}
