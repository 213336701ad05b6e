package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.cases.Deliveries.CONNELLY;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.intake.AgencyRecord;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.time.Days;
import org.sightline.time.Eyes;

class ConnellyTest {

  private static final Case CASE = CaseFolder.read(CONNELLY);
  private static final List<Deliveries.Read> DELIVERIES = Deliveries.of(CASE);
  private static final Map<String, Facts.Fact> FACTS = Facts.in(CONNELLY);

  @Test
  void readsEveryFeedWithoutAFault() {
    assertThat(DELIVERIES)
        .hasSizeGreaterThan(80)
        .allSatisfy(delivery -> {
          assertThat(delivery.reading().faults()).as("%s", delivery).isEmpty();
          assertThat(delivery.reading().records()).as("%s", delivery).isNotEmpty();
        });
  }

  @Test
  void tracesEveryRecordToOneFactThatWasRecordedThen() {
    assertThat(DELIVERIES)
        .allSatisfy(delivery -> {
          assertThat(delivery.facts()).hasSameSizeAs(delivery.reading().records());
          assertThat(delivery.facts())
              .allSatisfy(id -> assertThat(FACTS.get(id)).matches(Facts.Fact::recordable));
        });
  }

  @Test
  void accountsForEveryFact() {
    var fed = traced().map(Traced::fact).map(Facts.Fact::id).collect(Collectors.toSet());
    var notFed = Truth.listed(CONNELLY, "not-fed");
    assertThat(notFed).doesNotContainAnyElementsOf(fed);
    assertThat(Stream.concat(fed.stream(), notFed.stream()))
        .containsExactlyInAnyOrderElementsOf(FACTS.keySet());
  }

  @Test
  void writesNothingDownBeforeItHappened() {
    assertThat(traced())
        .allSatisfy(item -> {
          assertThat(Days.of(item.entry().recorded())).isAfterOrEqualTo(item.fact().from());
          assertThat(item.entry().claims())
              .allSatisfy(claim -> {
                assertThat(claim.happened().from()).isAfterOrEqualTo(item.fact().from());
                assertThat(claim.happened().from()).isBeforeOrEqualTo(Days.of(claim.recorded()));
              });
        });
  }

  @Test
  void saysWhichRecordingDaysAreOurs() {
    var imprecise =
        traced()
            .map(Traced::fact)
            .filter(fact -> !fact.exact())
            .map(Facts.Fact::id)
            .collect(Collectors.toSet());
    var late =
        traced()
            .filter(item -> Days.of(item.entry().recorded()).isAfter(item.fact().to()))
            .map(item -> item.fact().id())
            .collect(Collectors.toSet());
    imprecise.addAll(late);
    assertThat(Truth.listed(CONNELLY, "recording-days"))
        .containsExactlyInAnyOrderElementsOf(imprecise);
  }

  @Test
  void sharpensNoImpreciseDate() {
    var sharpened =
        traced()
            .filter(item -> !item.fact().exact())
            .filter(item ->
                item.entry().claims().stream()
                    .filter(claim -> claim.claim() instanceof Claim.Happened)
                    .anyMatch(claim -> claim.happened().exact()))
            .map(item -> item.entry().number())
            .toList();
    assertThat(sharpened).isEmpty();
  }

  @Test
  void feedsInRecordingOrder() {
    var moments =
        DELIVERIES.stream()
            .map(delivery -> delivery.reading().records().getLast().recorded())
            .toList();
    assertThat(moments).isSorted();
    assertThat(DELIVERIES)
        .allSatisfy(delivery ->
            assertThat(delivery.feed().day())
                .isEqualTo(Days.of(delivery.reading().records().getLast().recorded())));
    assertThat(CASE.feeds().stream().map(Case.Feed::order)).doesNotHaveDuplicates().isSorted();
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
  void neverNamesASibling() {
    var siblings =
        claims()
            .map(RecordedClaim::claim)
            .filter(claim ->
                claim instanceof Claim.Related related && related.relation() == Relation.SIBLING)
            .map(claim -> ((Claim.Related) claim).person())
            .collect(Collectors.toSet());
    assertThat(siblings).hasSize(3);
    assertThat(claims().map(RecordedClaim::claim))
        .noneMatch(claim -> claim instanceof Claim.Named name && siblings.contains(name.person()));
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

  @Test
  void tiesEveryPersonRecordToSomebody() {
    var known = Truth.records(CONNELLY);
    var used = new TreeSet<String>();
    claims()
        .flatMap(claim -> claim.claim().people().stream())
        .map(PersonRef::value)
        .forEach(used::add);
    assertThat(known).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void bearsOnlyOnSignalsThatExist() {
    var codes =
        new HashSet<>(
            Set.of(
                "undeclared-adult",
                "unfinished-ladder",
                "account-contradicted",
                "ten-4-facesp",
                "bruise-not-mobile",
                "repeated-injury",
                "explanations-differ",
                "injuries-stop-elsewhere",
                "return-home-inquiry-open",
                "child-not-seen",
                "child-obscured-or-not-examined",
                "was-not-brought-run",
                "duty-breached",
                "no-decision-after",
                "new-person-with-plan",
                "many-contacts-no-change",
                "concerning-injury"));
    assertThat(CASE.opportunities())
        .hasSize(6)
        .allSatisfy(opportunity -> {
          assertThat(opportunity.bearing()).isNotEmpty().isSubsetOf(codes);
          assertThat(opportunity.date()).isBetween(opportunity.from(), opportunity.to());
        });
  }

  /// A record with the fact it names.
  private record Traced(AgencyRecord entry, Facts.Fact fact) {}

  private static Stream<Traced> traced() {
    return DELIVERIES.stream()
        .flatMap(delivery -> {
          var records = delivery.reading().records();
          return java.util.stream.IntStream.range(0, records.size())
              .mapToObj(i -> new Traced(records.get(i), known(delivery.facts().get(i))));
        });
  }

  private static Facts.Fact known(String id) {
    return Objects.requireNonNull(FACTS.get(id), () -> "facts.csv has no " + id);
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
