package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.intake.AgencyRecord;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.time.Days;

/// What every published case must keep to, so that its replay is fair: see the rules in `cases/connelly/README.md`.
class PublishedCasesTest {

  /// A shorter outcome may be what the agency itself wrote; one this long is the words of whoever told it later.
  private static final int TELLING = 50;

  /// What a detector asks, or is to ask.
  private static final Set<String> CODES =
      Set.of(
          "account-contradicted",
          "adult-history-elsewhere",
          "bruise-not-mobile",
          "child-not-seen",
          "child-not-seen-alone",
          "child-obscured-or-not-examined",
          "closure-on-carers-word",
          "closure-soon-after-injury",
          "concerning-injury",
          "delay-in-seeking-care",
          "domestic-abuse-child-unseen",
          "duty-breached",
          "explanations-differ",
          "hunger",
          "illness-keeps-out",
          "injuries-stop-elsewhere",
          "many-contacts-no-change",
          "move-without-receipt",
          "new-person-with-plan",
          "no-decision-after",
          "opportunity-without-reason",
          "plan-condition-broken",
          "records-disagree",
          "repeat-referral",
          "repeated-injury",
          "report-discounted",
          "return-home-inquiry-open",
          "serious-incident-gate",
          "targets-met-no-change",
          "ten-4-facesp",
          "unallocated-case",
          "undeclared-adult",
          "unfinished-ladder",
          "was-not-brought-run",
          "weight-faltering",
          "withdrawal-after-concern");

  private static final Map<Path, Published> READ = new HashMap<>();

  /// A case, its deliveries and its facts.
  record Published(Case subject, List<Deliveries.Read> deliveries, Map<String, Facts.Fact> facts) {

    @Override
    public String toString() {
      return subject.id();
    }

    Stream<RecordedClaim> claims() {
      return deliveries.stream().flatMap(delivery -> delivery.reading().claims());
    }

    Stream<Traced> traced() {
      return deliveries.stream().flatMap(this::traced);
    }

    Stream<Traced> traced(Deliveries.Read delivery) {
      var records = delivery.reading().records();
      return IntStream.range(0, records.size())
          .mapToObj(i -> new Traced(records.get(i), fact(delivery.facts().get(i))));
    }

    private Facts.Fact fact(String id) {
      return Objects.requireNonNull(facts.get(id), () -> "facts.csv has no " + id);
    }
  }

  /// A record with the fact it names.
  record Traced(AgencyRecord entry, Facts.Fact fact) {}

  static List<Published> cases() {
    return Deliveries.published().stream()
        .map(folder -> READ.computeIfAbsent(folder, PublishedCasesTest::read))
        .toList();
  }

  private static Published read(Path folder) {
    var subject = CaseFolder.read(folder);
    return new Published(subject, Deliveries.of(subject), Facts.in(folder));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsEveryFeedWithoutAFault(Published published) {
    assertThat(published.deliveries())
        .hasSizeGreaterThan(10)
        .allSatisfy(delivery -> {
          assertThat(delivery.reading().faults()).as("%s", delivery).isEmpty();
          assertThat(delivery.reading().records()).as("%s", delivery).isNotEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tracesEveryRecordToOneFactThatWasRecordedThen(Published published) {
    assertThat(published.deliveries())
        .allSatisfy(delivery -> {
          assertThat(delivery.facts())
              .as("%s", delivery)
              .hasSameSizeAs(delivery.reading().records());
          assertThat(delivery.facts())
              .allSatisfy(
                  id -> assertThat(published.facts().get(id)).matches(Facts.Fact::recordable));
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void accountsForEveryFact(Published published) {
    var fed = published.traced().map(Traced::fact).map(Facts.Fact::id).collect(Collectors.toSet());
    var notFed = Truth.listed(published.subject().folder(), "not-fed");
    assertThat(notFed).doesNotContainAnyElementsOf(fed);
    assertThat(Stream.concat(fed.stream(), notFed.stream()))
        .containsExactlyInAnyOrderElementsOf(published.facts().keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesNothingDownBeforeItHappened(Published published) {
    assertThat(published.traced())
        .allSatisfy(item -> {
          assertThat(Days.of(item.entry().recorded())).isAfterOrEqualTo(item.fact().from());
          assertThat(item.entry().claims())
              .allSatisfy(claim -> {
                assertThat(claim.happened().from()).isAfterOrEqualTo(item.fact().from());
                assertThat(claim.happened().from()).isBeforeOrEqualTo(Days.of(claim.recorded()));
              });
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhichRecordingDaysAreOurs(Published published) {
    var ours =
        published
            .traced()
            .filter(item ->
                !item.fact().exact() || Days.of(item.entry().recorded()).isAfter(item.fact().to()))
            .map(item -> item.fact().id())
            .collect(Collectors.toSet());
    assertThat(Truth.listed(published.subject().folder(), "recording-days"))
        .containsExactlyInAnyOrderElementsOf(ours);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sharpensNoImpreciseDate(Published published) {
    var sharpened =
        published
            .traced()
            .filter(item -> !item.fact().exact())
            .filter(item ->
                item.entry().claims().stream()
                    .filter(claim -> claim.claim() instanceof Claim.Happened)
                    .anyMatch(claim -> claim.happened().exact()))
            .map(item -> item.entry().number())
            .toList();
    assertThat(sharpened).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void feedsInRecordingOrder(Published published) {
    assertThat(
            published.deliveries().stream()
                .map(delivery -> delivery.reading().records().getLast().recorded()))
        .isSorted();
    assertThat(published.deliveries())
        .allSatisfy(delivery ->
            assertThat(delivery.feed().day())
                .isEqualTo(Days.of(delivery.reading().records().getLast().recorded())));
    assertThat(published.subject().feeds().stream().map(Case.Feed::order))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void movesAFeedOnlyWithinTheImprecisionOfItsFacts(Published published) {
    var feeds =
        published.deliveries().stream()
            .collect(Collectors.toMap(delivery -> delivery.feed().order(), delivery -> delivery));
    for (var order : published.subject().orders()) {
      order
          .later()
          .forEach((place, day) ->
              assertThat(published.traced(Objects.requireNonNull(feeds.get(place))))
                  .as("%s, feed %d", order.id(), place)
                  .allSatisfy(item -> assertThat(day).isBeforeOrEqualTo(item.fact().to())));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void feedsNoHindsight(Published published) {
    assertThat(published.deliveries())
        .allSatisfy(delivery -> {
          var text = text(delivery.feed().file());
          assertThat(hindsight(published, delivery)).noneMatch(text::contains);
          assertThat(text).doesNotContain("inquiry chance", "missed opportunity");
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesProfessionalsByRole(Published published) {
    var roles =
        published
            .claims()
            .map(RecordedClaim::speaker)
            .filter(Voice.Professional.class::isInstance)
            .map(voice ->
                ((Voice.Professional) voice).role().replaceAll("\\b(GP|NSPCC|CAMHS)\\b", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(roles).isNotEmpty().allMatch(role -> role.equals(role.toLowerCase(Locale.UK)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void neverNamesASibling(Published published) {
    var siblings = siblings(published.deliveries());
    assertThat(published.claims().map(RecordedClaim::claim))
        .noneMatch(claim -> claim instanceof Claim.Named name && siblings.contains(name.person()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tiesEveryPersonRecordToSomebody(Published published) {
    var used =
        published
            .claims()
            .flatMap(claim -> claim.claim().people().stream())
            .map(PersonRef::value)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Truth.records(published.subject().folder()))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bearsOnlyOnWhatADetectorAsks(Published published) {
    assertThat(published.subject().opportunities())
        .isNotEmpty()
        .allSatisfy(opportunity -> {
          assertThat(opportunity.bearing()).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(CODES);
          assertThat(opportunity.date()).isBetween(opportunity.from(), opportunity.to());
        });
  }

  /// Who is called a sibling.
  static Set<PersonRef> siblings(List<Deliveries.Read> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> delivery.reading().claims())
        .map(RecordedClaim::claim)
        .filter(claim ->
            claim instanceof Claim.Related related && related.relation() == Relation.SIBLING)
        .map(claim -> ((Claim.Related) claim).person())
        .collect(Collectors.toSet());
  }

  private static List<String> hindsight(Published published, Deliveries.Read delivery) {
    return published
        .traced(delivery)
        .flatMap(item -> item.fact().hindsight().stream())
        .map(words -> words.toLowerCase(Locale.UK))
        .filter(words -> words.length() >= TELLING)
        .toList();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).toLowerCase(Locale.UK);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
