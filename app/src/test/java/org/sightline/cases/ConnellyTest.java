package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.cases.Deliveries.CONNELLY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.time.Eyes;

/// What only this case holds; [PublishedCasesTest] holds what every case must.
class ConnellyTest {

  private static final Case CASE = CaseFolder.read(CONNELLY);
  private static final List<Deliveries.Read> DELIVERIES = Deliveries.of(CASE);

  @Test
  void holdsSixOpportunitiesAndThreeSiblings() {
    assertThat(CASE.opportunities()).hasSize(6);
    assertThat(PublishedCasesTest.siblings(DELIVERIES)).hasSize(3);
    assertThat(DELIVERIES).hasSizeGreaterThan(80);
  }

  @Test
  void leavesTheGpsEarlierNotesWithTheGp() {
    var earlier =
        claims()
            .filter(claim -> Set.of("GP-0010", "GP-0011").contains(claim.source().record()))
            .toList();
    assertThat(earlier)
        .isNotEmpty()
        .noneMatch(claim -> claim.knownDirectlyTo(Eyes.of("whittington")))
        .noneMatch(claim -> claim.knownDirectlyTo(Eyes.of("social-care")));
    assertThat(passedOn("gp", "whittington")).containsExactly("GP-0014");
  }

  @Test
  void namesTheManOnlyWhereHeWasNamed() {
    var named = new LinkedHashMap<PersonRef, List<String>>();
    claims()
        .map(RecordedClaim::claim)
        .filter(Claim.Named.class::isInstance)
        .map(Claim.Named.class::cast)
        .filter(name -> name.given().stream().anyMatch("steven"::equalsIgnoreCase))
        .forEach(name ->
            named.put(
                name.person(),
                Stream.concat(name.given().stream(), name.family().stream())
                    .map(part -> part.toUpperCase(java.util.Locale.ROOT))
                    .toList()));
    assertThat(named)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new PersonRef("social-care/SC-0015#steven"), List.of("STEVEN"),
                new PersonRef("health/HB-0001#nk1-1"), List.of("STEVEN", "BARKER")));
  }

  @Test
  void recordsTheNextOfKinAsAFriendOnTheMothersOwnWord() {
    var relations =
        claims()
            .filter(claim -> claim.agency().equals("health"))
            .filter(claim -> claim.claim() instanceof Claim.Related)
            .toList();
    assertThat(relations)
        .extracting(claim -> ((Claim.Related) claim.claim()).relation())
        .containsExactlyInAnyOrder(Relation.NEXT_OF_KIN, Relation.FRIEND);
    assertThat(relations)
        .allSatisfy(
            claim -> assertThat(claim.speaker()).isInstanceOf(org.sightline.ledger.Voice.Of.class));
  }

  @Test
  void asksForTheLegalMeetingFiftyOneDaysBeforeItIsHeld() {
    var meeting =
        claims()
            .filter(claim ->
                claim.claim() instanceof Claim.Shared shared && shared.key().equals("SC-REQ-2"))
            .toList();
    assertThat(meeting)
        .extracting(claim -> ((Claim.Shared) claim.claim()).sharing())
        .containsExactly(Claim.Sharing.ASKED, Claim.Sharing.ANSWERED);
    assertThat(
            meeting
                .getFirst()
                .dayReceived()
                .until(meeting.getLast().dayReceived(), java.time.temporal.ChronoUnit.DAYS))
        .isEqualTo(51);
  }

  private static Stream<RecordedClaim> claims() {
    return DELIVERIES.stream().flatMap(delivery -> delivery.reading().claims());
  }

  private static Set<String> passedOn(String from, String to) {
    return claims()
        .map(RecordedClaim::claim)
        .filter(Claim.Shared.class::isInstance)
        .map(Claim.Shared.class::cast)
        .filter(shared -> shared.from().equals(from) && shared.to().equals(to))
        .flatMap(shared -> shared.records().stream())
        .collect(Collectors.toSet());
  }
}
