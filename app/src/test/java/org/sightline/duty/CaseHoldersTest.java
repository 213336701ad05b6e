package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.AgencyKind;
import org.sightline.story.Story;
import org.sightline.time.Eyes;

class CaseHoldersTest {

  private CaseHolders holders;

  @BeforeEach
  void drawTheMoveOfAChildFromOneAreaToAnother() {
    holders =
        CaseHolders.in(
            Story.load("stories/duty-holders/move.yaml")
                .chronologyAsOf(LocalDate.of(2016, 12, 31), Eyes.jointly()));
  }

  @Test
  void holdWhatWasReferredToThem() {
    assertThat(holders.on(AgencyKind.SOCIAL_CARE, LocalDate.of(2016, 3, 1)))
        .isEqualTo("social-care-ashby");
  }

  @Test
  void holdTheCaseUntilAnotherIsSeenAtWork() {
    assertThat(holders.on(AgencyKind.SOCIAL_CARE, LocalDate.of(2016, 5, 31)))
        .isEqualTo("social-care-ashby");
    assertThat(holders.on(AgencyKind.SOCIAL_CARE, LocalDate.of(2016, 6, 1)))
        .isEqualTo("social-care-quay");
  }

  @Test
  void standForTheirKindWhereTheRecordShowsNone() {
    assertThat(holders.on(AgencyKind.SOCIAL_CARE, LocalDate.of(2016, 2, 29)))
        .isEqualTo("social-care");
    assertThat(holders.on(AgencyKind.POLICE, LocalDate.of(2016, 12, 31))).isEqualTo("police");
  }
}
