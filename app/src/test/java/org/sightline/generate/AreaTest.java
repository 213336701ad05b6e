package org.sightline.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.PersonRef;
import org.sightline.time.Days;

class AreaTest {

  private static final int CHILDREN = 2_000;
  private static final int YEARS = 2;
  private static final double WORKING_DAYS = 252.0 * YEARS;
  private static final double SHARE_OF_AUTHORITY = CHILDREN / 60_000.0;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  private static Path temporary;

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private static MadeUp area;

  @BeforeAll
  static void generate() throws IOException {
    var folder = temporary.resolve("area");
    Area.write(new Order(CHILDREN, YEARS, 7, Order.FIRST_DAY), folder, done -> {});
    area = MadeUp.of(folder);
  }

  @Test
  void givesTheSameBytesForTheSameSeedAndOthersForAnother() throws Exception {
    var one = digests("one", 3);
    assertThat(digests("again", 3)).isEqualTo(one);
    assertThat(digests("other", 4)).isNotEqualTo(one);
  }

  private static Map<String, String> digests(String name, long seed) throws Exception {
    var folder = temporary.resolve(name);
    Area.write(new Order(300, 1, seed, Order.FIRST_DAY), folder, done -> {});
    var digests = new LinkedHashMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }

  @Test
  void everyDeliveryIsReadWithoutFaultsSaveThoseTheTruthCallsBroken() {
    var broken =
        area.truth("broken").stream().map(line -> line.path("file").stringValue("")).toList();
    var faulty =
        area.deliveries().stream()
            .filter(delivery -> !delivery.reading().faults().isEmpty())
            .map(MadeUp.Read::name)
            .toList();
    assertThat(faulty).containsExactlyElementsOf(broken.stream().sorted().toList());
    assertThat(broken).isNotEmpty();
  }

  @Test
  void deliveriesComeInOrderAndHoldNothingFromTheirFuture() {
    assertThat(area.deliveries())
        .isSortedAccordingTo(java.util.Comparator.comparing(MadeUp.Read::day));
    assertThat(area.deliveries())
        .allSatisfy(delivery ->
            assertThat(delivery.reading().claims())
                .allSatisfy(claim -> {
                  var recorded = claim.recorded().atZone(Days.LONDON).toLocalDateTime();
                  assertThat(recorded).isBeforeOrEqualTo(delivery.day().atTime(16, 45));
                  assertThat(claim.happened().from()).isBeforeOrEqualTo(recorded.toLocalDate());
                }));
  }

  @Test
  void everySpokenOfPersonIsInTheTruthAndTheOtherWayRound() {
    var spokenOf = new TreeSet<String>();
    area.claims()
        .forEach(
            claim -> claim.claim().people().stream().map(PersonRef::value).forEach(spokenOf::add));
    var inTruth = new TreeSet<String>();
    for (var kind : new String[] {"child", "adult"}) {
      for (var line : area.truth(kind)) {
        line.path("records").forEach(record -> inTruth.add(record.stringValue("")));
      }
    }
    assertThat(spokenOf).isEqualTo(inTruth);
  }

  @Test
  void happensAsOftenAsThePageSays() {
    var referrals = inPeriod(EventKind.REFERRAL);
    assertThat(referrals / WORKING_DAYS).isBetween(perDay(16.5, 0.75), perDay(16.5, 1.25));
    assertThat(inPeriod(EventKind.SECTION_47_STARTED) / WORKING_DAYS)
        .isBetween(perDay(6, 0.65), perDay(6, 1.35));
    assertThat(inPeriod(EventKind.CONFERENCE)).isPositive();
    assertThat(inPeriod(EventKind.ATTENDANCE) / (double) (CHILDREN * YEARS)).isBetween(0.09, 0.13);
    assertThat(inPeriod(EventKind.WAS_NOT_BROUGHT) / (double) (CHILDREN * YEARS))
        .isBetween(0.012, 0.03);
  }

  private static double perDay(double ofAuthority, double part) {
    return ofAuthority * SHARE_OF_AUTHORITY * part;
  }

  private static long inPeriod(EventKind kind) {
    return area.claims()
        .filter(claim -> claim.claim() instanceof Claim.Happened event && event.kind() == kind)
        .filter(claim -> !claim.happened().to().isBefore(Order.FIRST_DAY))
        .count();
  }

  @Test
  void familiesAndNumbersAreOfNoRealPlace() throws IOException {
    var postcode = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\d? \\d[A-Z]{2}\\b");
    area.claims()
        .forEach(claim -> {
          if (claim.claim() instanceof Claim.AddressOf address) {
            assertThat(address.postcode())
                .hasValueSatisfying(code -> assertThat(code).startsWith("ZZ99 "));
          }
          if (claim.claim() instanceof Claim.Numbered number
              && number.system().equals("nhs-number")) {
            assertThat(number.number()).startsWith("999");
          }
        });
    for (var delivery : area.deliveries()) {
      var text =
          Files.readString(
              area.folder().resolve("feeds").resolve(delivery.name()), StandardCharsets.UTF_8);
      assertThat(
              postcode
                  .matcher(text)
                  .results()
                  .map(found -> found.group())
                  .filter(code -> !code.startsWith("ZZ99")))
          .as(delivery.name())
          .isEmpty();
      assertThat(text).doesNotContainIgnoringCase("ethnic").doesNotContainIgnoringCase("disab");
    }
  }

  @Test
  void tellsOfEveryPlantedCourseWhenTheEvidenceSufficesAndWhichRecordsHoldIt() {
    var children =
        area.truth("child").stream().map(line -> line.path("person").stringValue("")).toList();
    assertThat(children).hasSize(CHILDREN);
    assertThat(area.truth("planted"))
        .isNotEmpty()
        .allSatisfy(line -> {
          assertThat(children).contains(line.path("child").stringValue(""));
          assertThat(line.path("records")).isNotEmpty();
          assertThat(line.path("codes")).isNotEmpty();
          assertThat(line.path("sufficient").stringValue(""))
              .isBetween(line.path("begins").stringValue(""), "2026-03-31");
        });
    assertThat(area.truth("lookalike")).isNotEmpty();
  }

  @Test
  void refusesAFolderThatHoldsSomethingAndAnAreaWithoutChildren() {
    assertThatThrownBy(
            () -> Area.write(new Order(10, 1, 1, Order.FIRST_DAY), area.folder(), done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> new Order(0, 1, 1, Order.FIRST_DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
