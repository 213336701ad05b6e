package org.sightline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgencyKindTest {

  @Test
  void takesEveryAreasSocialCareForSocialCare() {
    assertThat(AgencyKind.SOCIAL_CARE.includes("social-care")).isTrue();
    assertThat(AgencyKind.SOCIAL_CARE.includes("social-care-quay-town")).isTrue();
    assertThat(AgencyKind.SOCIAL_CARE.includes("social-carers")).isFalse();
    assertThat(AgencyKind.SOCIAL_CARE.includes("adult-social-care")).isFalse();
  }

  @Test
  void doesNotTakeTheSchoolNurseForASchool() {
    assertThat(AgencyKind.SCHOOL.includes("school-ashby")).isTrue();
    assertThat(AgencyKind.SCHOOL.includes("school-nurse")).isFalse();
    assertThat(AgencyKind.of("school-nurse-ashby")).contains(AgencyKind.SCHOOL_NURSE);
  }

  @Test
  void knowsNoKindOfWhatItHasNoNameFor() {
    assertThat(AgencyKind.of("st-marys")).isEmpty();
  }

  @Test
  void letsAnyAgencyOfAKindAnswerToItsKindButNotToAnother() {
    assertThat(AgencyKind.answersTo("police", "police-quay")).isTrue();
    assertThat(AgencyKind.answersTo("police-quay", "police-quay")).isTrue();
    assertThat(AgencyKind.answersTo("police-quay", "police")).isFalse();
    assertThat(AgencyKind.answersTo("police-quay", "police-ashby")).isFalse();
    assertThat(AgencyKind.answersTo("st-marys", "st-marys")).isTrue();
  }
}
