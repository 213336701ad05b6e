package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.cases.Deliveries.CONNELLY;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.PersonRef;
import org.sightline.review.CaseFolder;
import org.sightline.time.Days;

class DecoysTest {

  static List<Path> published() {
    return Deliveries.published();
  }

  static List<Path> decoys() {
    return published().stream()
        .flatMap(folder -> CaseFolder.read(folder).decoys().stream())
        .toList();
  }

  @Test
  void coversTheCoursesThatCauseFalseAlarms() {
    assertThat(
            CaseFolder.read(CONNELLY).decoys().stream()
                .map(folder -> String.valueOf(folder.getFileName())))
        .contains(
            "nursery-bruise",
            "declared-lodger",
            "rash-not-bruise",
            "split-family",
            "toddler-falls",
            "missed-clinic");
  }

  @ParameterizedTest
  @MethodSource("published")
  void standBesideEachCaseByFour(Path folder) {
    assertThat(CaseFolder.read(folder).decoys()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("decoys")
  void readsEveryFeedInOrderWithoutAFault(Path folder) {
    var deliveries = Deliveries.of(CaseFolder.read(folder));
    assertThat(deliveries)
        .hasSizeBetween(8, 20)
        .allSatisfy(
            delivery -> assertThat(delivery.reading().faults()).as("%s", delivery).isEmpty());
    assertThat(
            deliveries.stream().map(delivery -> delivery.reading().records().getLast().recorded()))
        .isSorted();
    assertThat(deliveries)
        .allSatisfy(delivery ->
            assertThat(delivery.feed().day())
                .isEqualTo(Days.of(delivery.reading().records().getLast().recorded())));
  }

  @ParameterizedTest
  @MethodSource("decoys")
  void tiesEveryPersonRecordToSomebody(Path folder) {
    var used =
        Deliveries.of(CaseFolder.read(folder)).stream()
            .flatMap(delivery -> delivery.reading().claims())
            .flatMap(claim -> claim.claim().people().stream())
            .map(PersonRef::value)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Truth.records(folder)).containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("decoys")
  void holdsNoOpinionThatSomebodyHurtTheChild(Path folder) {
    var opinions =
        Deliveries.of(CaseFolder.read(folder)).stream()
            .flatMap(delivery -> delivery.reading().claims())
            .filter(claim -> claim.claim() instanceof Claim.Judged)
            .map(claim -> ((Claim.Judged) claim.claim()).opinion())
            .toList();
    assertThat(opinions).noneMatch(Opinion::concerning);
  }

  @ParameterizedTest
  @MethodSource("decoys")
  void sharesNoNameWithThePublishedCase(Path folder) {
    var published = folder.resolve("..").resolve("..");
    assertThat(Truth.names(folder))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(Truth.names(published));
  }
}
