package org.sightline.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.Version;

/// What somebody reads at a terminal, of a family that never was.
class TerminalReplayTest {

  private static final ReplayDocument DOCUMENT = SampleFamily.document();

  @Test
  void keepsToTheWidthItIsGiven() {
    assertThat(told("joint", Optional.empty()).lines()).allMatch(line -> line.length() <= 100);
    assertThat(told("joint", Optional.of("2024-06-05")).lines())
        .allMatch(line -> line.length() <= 100);
    assertThat(Paper.width(Optional.empty())).isEqualTo(100);
    assertThat(Paper.width(Optional.of("140"))).isEqualTo(140);
    assertThat(Paper.width(Optional.of("20"))).isEqualTo(60);
    assertThat(Paper.width(Optional.of("wide"))).isEqualTo(100);
  }

  @Test
  void tellsEachRecordOnceWithItsNumberAndWhoElseWasTold() {
    var told = told("joint", Optional.empty());
    DOCUMENT.claims().values().stream()
        .filter(claim -> claim.kind().equals("event"))
        .forEach(claim -> assertThat(dayByDay(told)).contains("[" + claim.record()));
    assertThat(dayByDay(told)).contains(", told to ");
    assertThat(flat(dayByDay(told)))
        .containsOnlyOnce("Immunisation. Undressed for the injection; no marks.");
  }

  @Test
  void opensADayWithWhatMustBeDoneAndByWhom() {
    var told = told("joint", Optional.of("2024-06-05"));
    var today = between(told, "TO BE DONE TODAY, AND BY WHOM", "HOUSEHOLD");
    assertThat(told.indexOf("TO BE DONE TODAY")).isLessThan(told.indexOf("HOUSEHOLD"));
    assertThat(today).contains("Council social care", "▲ act today", "days overdue");
    assertThat(today).doesNotContain("social-care");
  }

  @Test
  void listsTheItemsOfAGateUnderItsSignalInPlaceOfWhatWouldAnswerIt() {
    var told = told(withChecklist(DOCUMENT), "joint", Optional.of("2024-01-10"));
    var signals = between(told, "SIGNALS THAT STAND", "INJURIES AND MARKS");
    assertThat(signals)
        .contains(
            "    ✔ the police know of it",
            "    ✘ legal advice asked: social care, by 9 January 2024")
        .doesNotContain("answered by");
    assertThat(
            between(
                told("joint", Optional.of("2024-01-10")),
                "SIGNALS THAT STAND",
                "INJURIES AND MARKS"))
        .contains("answered by")
        .doesNotContain("✔");
  }

  private static ReplayDocument withChecklist(ReplayDocument plain) {
    var items =
        List.of("✔ the police know of it", "✘ legal advice asked: social care, by 9 January 2024");
    return new ReplayDocument(
        plain.schema(),
        plain.id(),
        plain.title(),
        plain.about(),
        plain.child(),
        plain.born(),
        plain.from(),
        plain.to(),
        plain.agencies(),
        plain.claims(),
        plain.eyes().stream().map(eyes -> withChecklist(eyes, items)).toList(),
        plain.opportunities());
  }

  private static EyesView withChecklist(EyesView eyes, List<String> items) {
    return new EyesView(
        eyes.id(),
        eyes.name(),
        eyes.known(),
        eyes.contacts(),
        eyes.injuries(),
        eyes.sights(),
        eyes.away(),
        eyes.adults(),
        eyes.duties(),
        eyes.signals().stream().map(signal -> withChecklist(signal, items)).toList());
  }

  private static SignalFlag withChecklist(SignalFlag signal, List<String> items) {
    return new SignalFlag(
        signal.code(),
        signal.key(),
        signal.question(),
        signal.about(),
        signal.heading(),
        signal.opened(),
        signal.closed(),
        signal.because(),
        signal.versions().stream()
            .map(said ->
                new Version(
                    said.day(),
                    said.severity(),
                    said.sentence(),
                    said.question(),
                    said.answeredBy(),
                    items,
                    said.claims(),
                    said.rule(),
                    said.policy(),
                    said.grounds()))
            .toList(),
        signal.turns());
  }

  @Test
  void tellsNothingOfTheFutureOfTheDay() {
    var told = told("joint", Optional.of("2024-01-31"));
    DOCUMENT.claims().values().stream()
        .filter(claim -> claim.received().isAfter(LocalDate.of(2024, 1, 31)))
        .forEach(claim -> assertThat(flat(told)).doesNotContain(claim.said()));
  }

  @Test
  void callsNobodyByANameTheseEyesDidNotHave() {
    var man =
        DOCUMENT.eyes().getFirst().adults().stream()
            .filter(adult -> adult.names().size() > 1)
            .findFirst()
            .orElseThrow();
    var last = man.names().getLast();
    var before = told("joint", Optional.of(last.from().minusDays(1).toString()));
    assertThat(between(before, "HOUSEHOLD", "OWED AND NOT DONE")).doesNotContain(last.name());
    assertThat(told("joint", Optional.of(last.from().toString()))).contains(last.name());
  }

  @Test
  void saysWhenASignalComesAndWhenItGoes() {
    var told = flat(dayByDay(told("joint", Optional.empty())));
    for (var signal : DOCUMENT.eyes().getFirst().signals()) {
      var asked = "A question of this sample (%s)".formatted(signal.code().replace('-', ' '));
      assertThat(told).contains(asked);
      signal
          .closed()
          .ifPresent(day ->
              assertThat(told)
                  .contains("✓ closed " + asked)
                  .contains("open since %s: answered.".formatted(Paper.day(signal.opened()))));
    }
    assertThat(told).contains("▲ new", "Asks ", "Rests on ");
  }

  @Test
  void saysWhatIsOwedOnceAndWhatCameOfIt() {
    var told = flat(dayByDay(told("joint", Optional.empty())));
    var late =
        DOCUMENT.eyes().getFirst().duties().stream()
            .filter(duty -> !Changes.LADDER.contains(duty.duty()) && duty.workingDaysOver() > 0)
            .toList();
    assertThat(late).isNotEmpty();
    late.forEach(duty -> assertThat(told).contains(duty.what()));
    assertThat(told).contains("owed ", "overdue ", "done ");
  }

  @Test
  void seesThroughOneAgencysEyesOnly() {
    var told = told("nursery", Optional.empty());
    DOCUMENT.claims().values().stream()
        .filter(claim -> !claim.agency().equals("nursery") && !claim.heardBy().contains("nursery"))
        .forEach(claim -> assertThat(flat(told)).doesNotContain("[" + claim.record() + "]"));
  }

  private static String told(String eyes, Optional<String> on) {
    return told(DOCUMENT, eyes, on);
  }

  private static String told(ReplayDocument document, String eyes, Optional<String> on) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    var day = on.map(LocalDate::parse);
    new TerminalReplay(document, view(document, eyes), new Paper(out, 100, false))
        .print(day, day.orElse(document.to()));
    out.flush();
    return text.toString();
  }

  private static EyesView view(ReplayDocument document, String eyes) {
    return document.eyes().stream().filter(one -> one.id().equals(eyes)).findFirst().orElseThrow();
  }

  private static String dayByDay(String told) {
    return between(told, "DAY BY DAY", "HOUSEHOLD");
  }

  private static String between(String told, String from, String to) {
    int start = told.indexOf(from);
    return told.substring(start, told.indexOf("\n" + to, start));
  }

  /// Without the line ends, which fall where the width wants them.
  private static String flat(String told) {
    return String.join(" ", List.copyOf(Arrays.asList(told.split("\\s+", -1))));
  }
}
