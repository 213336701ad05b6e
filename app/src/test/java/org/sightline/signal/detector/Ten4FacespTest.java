package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class Ten4FacespTest {

  /// Pierce et al. 2021: torso, ear, neck, frenulum, angle of jaw, cheek, eyelid, white of the eye.
  private static final EnumSet<Site> REGIONS =
      EnumSet.of(
          Site.TRUNK,
          Site.CHEST,
          Site.ABDOMEN,
          Site.BACK,
          Site.BUTTOCK,
          Site.GENITALS,
          Site.HIP,
          Site.SPINE,
          Site.RIBS,
          Site.EAR,
          Site.NECK,
          Site.FRENULUM,
          Site.JAW,
          Site.CHEEK,
          Site.EYELID,
          Site.EYE,
          Site.CONJUNCTIVA);

  private static final EnumSet<Site> VAGUE = EnumSet.of(Site.FACE, Site.SEVERAL, Site.NOT_RECORDED);

  @ParameterizedTest
  @EnumSource(Site.class)
  void picksOutItsRegionsAndNoOthersInAWalkingToddler(Site site) {
    var found = examine(toddler().hurt(Hurt.bruise("gp/1", day("2020-06-01"), site)));
    if (REGIONS.contains(site)) {
      assertThat(found).singleElement().extracting(Finding::severity).isEqualTo(Severity.CHECK);
      assertThat(found.getFirst().sentence()).contains("bruise to the " + site.words());
    } else if (VAGUE.contains(site)) {
      assertThat(found)
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.sentence())
                .startsWith("Cannot tell")
                .contains("the record says only: " + site.words());
          });
    } else {
      assertThat(found).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-31, true", // 4 months and 30 days
    "2020-06-01, false" // five months
  })
  void picksOutAnyBruiseUntilTheDayBeforeFiveMonths(String found, boolean picked) {
    var life = Life.bornOn("2020-01-01").hurt(Hurt.bruise("gp/1", day(found), Site.KNEE_OR_SHIN));
    assertThat(examine(life, found)).hasSize(picked ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31, true", "2024-01-01, false"})
  void looksAtChildrenUntilTheDayBeforeTheirFourthBirthday(String found, boolean picked) {
    var life = Life.bornOn("2020-01-01").hurt(Hurt.bruise("gp/1", day(found), Site.EAR));
    assertThat(examine(life, found)).hasSize(picked ? 1 : 0);
  }

  @Test
  void saysNothingOfVaguePlacesFromFourYearsOn() {
    var life = Life.bornOn("2020-01-01").hurt(Hurt.bruise("gp/1", day("2024-01-01"), Site.FACE));
    assertThat(examine(life, "2024-01-01")).isEmpty();
  }

  @Test
  void picksOutAPatternAnywhere() {
    var found =
        examine(
            toddler()
                .hurt(Hurt.bruise("gp/1", day("2020-06-01"), Site.THIGH).pattern("hand print")));
    assertThat(found.getFirst().sentence()).contains("it has a pattern (hand print)");
  }

  @Test
  void cannotTellWithoutABirthDate() {
    var life = Life.ofUnknownAge().hurt(Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Cannot tell whether TEN-4-FACESp picks out the bruise (ear) found on 1 June"
                      + " 2020, because the child's birth date is not on record.");
        });
  }

  @Test
  void isUrgentWhereTheChildIsNotKnownToMove() {
    var life = Life.bornOn("2019-11-01").hurt(Hurt.bruise("gp/1", day("2020-06-01"), Site.CHEST));
    assertThat(examine(life))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.URGENT);
  }

  @Test
  void tellsAccountsAndOpinionsAndRestsOnThem() {
    var found =
        examine(
                toddler()
                    .hurt(
                        Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR)
                            .said("mother", Mechanism.FALL_DOWN_STAIRS)
                            .judged(Opinion.CANNOT_SAY, "GP")))
            .getFirst();
    assertThat(found.sentence())
        .isEqualTo(
            "TEN-4-FACESp picks out the bruise (ear) found on 1 June 2020, at 19 months: a bruise"
                + " to the ear counts under 4 years. The account is given by the mother (fall down"
                + " stairs). GP (the GP) recorded: cannot say.");
    assertThat(found.claims())
        .containsExactlyInAnyOrder(
            new ClaimId("gp/1"), new ClaimId("gp/1-account-0"), new ClaimId("gp/1-opinion-0"));
    assertThat(found.code()).isEqualTo("ten-4-facesp");
    assertThat(found.key()).isEqualTo("gp/1");
    assertThat(found.question()).contains("paediatrician");
    assertThat(found.answeredBy()).contains("a paediatrician's opinion of this injury");
  }

  @Test
  void isQuietOnceAnybodySettledItInAChildWhoMoves() {
    var life =
        toddler()
            .hurt(
                Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR)
                    .judged(Opinion.CONSISTENT_WITH_ACCOUNT, "GP"));
    assertThat(examine(life)).isEmpty();
  }

  @Test
  void standsWhenOnlyTheCarersWordWasTakenInAChildWhoDoesNotMove() {
    var life =
        Life.bornOn("2019-11-01")
            .hurt(
                Hurt.bruise("gp/1", day("2020-06-01"), Site.CHEST)
                    .judged(Opinion.CONSISTENT_WITH_ACCOUNT, "GP"));
    assertThat(examine(life)).hasSize(1);
  }

  @Test
  void looksAtBruisesOnlyAndNotForEver() {
    var life =
        toddler()
            .hurt(Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR).of(InjuryType.SCRATCH))
            .hurt(Hurt.bruise("gp/2", day("2020-06-01"), Site.EAR).of(InjuryType.RASH))
            .hurt(Hurt.bruise("gp/3", day("2020-06-01"), Site.EAR).of(InjuryType.SEVERAL_KINDS));
    assertThat(examine(life)).extracting(Finding::key).containsExactly("gp/3");
    assertThat(examine(life, "2021-06-01")).hasSize(1);
    assertThat(examine(life, "2021-06-02")).isEmpty();
  }

  private static Life toddler() {
    return Life.bornOn("2018-11-01").moves("2019-12-01", Claim.Mobility.WALKING);
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String day) {
    return new Ten4Facesp().examine(life.asOf(day), List.of(), Shipped.of(new Ten4Facesp()));
  }
}
