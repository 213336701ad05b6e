package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.intake.Reading;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;
import org.sightline.time.Precision;

class ExchangeTest {

  @Test
  void readsWhoSaidWhatToWhomOnWhatBasisAndWhen() {
    var account =
        sample()
            .claims()
            .filter(claim -> claim.source().pointer().equals("/records/0/statements/2"))
            .findFirst()
            .orElseThrow();
    assertThat(account.speaker())
        .isEqualTo(new Voice.Of(new PersonRef("social-care/p-880"), "mother"));
    assertThat(account.basis()).isEqualTo(Basis.SELF_REPORTED);
    assertThat(account.heardBy()).containsExactlyInAnyOrder("social-care", "police");
    assertThat(account.happened().precision()).isEqualTo(Precision.YEAR);
    assertThat(account.recorded()).isEqualTo(Instant.parse("2024-03-12T16:10:00Z"));
    assertThat(account.received()).isEqualTo(Samples.RECEIVED);
    assertThat(account.source().record()).isEqualTo("SC-0042");
    assertThat(account.claim())
        .isInstanceOfSatisfying(
            Claim.Explained.class,
            explained -> assertThat(explained.injury()).isEqualTo("gp/inj-3"));
  }

  @Test
  void neverHandsAProfessionalsBasisToSomebodyElsesWord() {
    assertThat(bases())
        .containsEntry("/records/0/statements/0", Basis.OBSERVED)
        .containsEntry("/records/0/statements/2", Basis.SELF_REPORTED)
        .containsEntry("/records/0/statements/3", Basis.OBSERVED)
        .containsEntry("/records/0/statements/4", Basis.REPORTED_BY_ANOTHER);
  }

  @Test
  void takesNoNameForObservedBecauseTheChildWas() {
    assertThat(bases())
        .containsEntry("/records/0/people/alex/name", Basis.DOCUMENTED)
        .containsEntry("/records/0/people/friend/description", Basis.SELF_REPORTED);
  }

  @Test
  void readsTheSameClaimsUnderTheSameNamesAgain() {
    assertThat(sample().claims().map(RecordedClaim::id).toList())
        .doesNotHaveDuplicates()
        .isEqualTo(sample().claims().map(RecordedClaim::id).toList());
  }

  @Test
  void readsADayAloneAsTheEndOfTheWorkingDayInLondon() {
    assertThat(Samples.only(read(record("\"recorded\": \"2024-07-01\""))).recorded())
        .isEqualTo(Instant.parse("2024-07-01T16:00:00Z"));
    assertThat(Samples.only(read(record("\"recorded\": \"2024-07-01T09:30\""))).recorded())
        .isEqualTo(Instant.parse("2024-07-01T08:30:00Z"));
    assertThat(Samples.only(read(record("\"recorded\": \"2024-07-01T09:30:00Z\""))).recorded())
        .isEqualTo(Instant.parse("2024-07-01T09:30:00Z"));
  }

  @Test
  void quarantinesABrokenRecordAndReadsTheOthers() {
    var reading =
        read(Samples.text("sample.json").replace("\"sight\": \"seen\"", "\"sight\": \"sene\""));
    assertThat(reading.records()).extracting("number").containsExactly("SC-0043");
    assertThat(reading.faults())
        .extracting(Object::toString)
        .containsExactly(
            "line 21, record SC-0042, /records/0/statements/0, sight: sight is 'sene'; it must be"
                + " one of undressed-or-examined, seen-alone, seen, obscured, not-examined,"
                + " not-seen. Put it right and send the record again in a new delivery.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "\"kind\": \"sight\"@\"kind\": \"seen\"@kind@kind is 'seen'; it must be one of name,"
            + " description, birth-date, sex, number, address, phone, relation, residence,"
            + " household, presence, sight, injury, account, opinion, mobility, measurement, event,"
            + " check, decision, sharing, identity, withdrawal",
        "\"child\": \"alex\"@\"child\": \"alec\"@child@child names 'alec', whom the record does not"
            + " introduce under people",
        "\"child\": \"alex\"@\"child\": 7@child@child must be a text in quotes",
        "\"child\": \"alex\", @@child@'child' is missing; the claim cannot be kept without it",
        "\"words\"@\"wrods\"@wrods@there is no field 'wrods' here; the fields are basis, by, child,"
            + " fact, happened, heard-by, kind, sight, words",
        "\"by\": \"social worker\"@\"by\": \"\"@by@by is not a role in quotes, or an object with"
            + " role, with person, or with unknown",
        "\"by\": \"social worker\",@@by@'by' is missing: nobody is said to speak",
        "\"by\": \"social worker\"@\"by\": {\"person\": \"x\"}@by/person@by names 'x', whom the"
            + " record does not introduce under people",
        "\"2024-03-12\"@\"12/03/2024\"@recorded@recorded is '12/03/2024'; a time reads like"
            + " 2006-12-12T16:10, a day like 2006-12-12",
        "\"2024-03-12\"@\"20240-03-12\"@recorded@recorded is '20240-03-12'; a time reads like"
            + " 2006-12-12T16:10, a day like 2006-12-12",
        "\"recorded\": \"2024-03-12\",@@recorded@'recorded' is missing; the record cannot be kept"
            + " without it",
        "\"record\": \"R-1\"@\"record\": \"R/1\"@record@a record's number is 1 to 200 characters"
            + " without '/' and '#'; this is 'R/1'",
        "\"record\": \"R-1\"@\"record\": 1@record@record must be a text in quotes",
        "\"alex\": {}@\"alex\": {\"key\": \"a/\"}@key@a person's key is 1 to 200 characters and"
            + " does not end in '/'; this is 'a/'",
        "\"alex\": {}@\"alex\": {\"born\": \"1820-01-01\"}@born@born is '1820-01-01'; a date reads"
            + " like 2006-12-12, 2006-12 or 2006",
        "\"alex\": {}@\"alex\": {\"name\": {}}@name@a name has given names, a family name or both;"
            + " this has none",
        "\"alex\": {}@\"a/x\": {}@people@a person is an alias of 1 to 100 characters without '/',"
            + " '#' and spaces, and an object",
        "\"words\": \"ok\"@\"happened\": {\"from\": \"2024-02-02\", \"to\":"
            + " \"2024-02-01\"}@happened@it ends on 2024-02-01, before it starts on 2024-02-02",
        "\"words\": \"ok\"@\"heard-by\": [\"The Police\"]@heard-by@'The Police' is no agency's id;"
            + " ids are lower-case letters, digits and hyphens",
        "\"words\": \"ok\"@\"basis\": \"sure\"@basis@basis is 'sure'; it must be one of observed,"
            + " examined, documented, checked, self-reported, reported-by-another"
      })
  void saysWhichFieldOfARecordIsWrongAndWhatMayStandThere(
      String right, String wrong, String field, String reason) {
    var text = record("\"recorded\": \"2024-03-12\"").replace(right, wrong == null ? "" : wrong);
    assertThat(read(text).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo(field);
          assertThat(fault.reason()).isEqualTo(reason);
        });
  }

  @Test
  void refusesHalvesOfCharactersAndNulHoweverTheyAreWritten() {
    assertThat(read(record("\"recorded\": \"2024-03-12\"").replace("ok", "a\\u0000b")).faults())
        .extracting("reason")
        .containsExactly("character 1 is U+0000, which no text holds");
    assertThat(read(record("\"recorded\": \"2024-03-12\"").replace("ok", "\\ud83d")).faults())
        .extracting("reason")
        .containsExactly("character 0 is U+D83D, which no text holds");
    assertThat(
            read(record("\"recorded\": \"2024-03-12\"").replace("ok", "\\ud83d\\ude00")).faults())
        .isEmpty();
  }

  @Test
  void refusesAFileThatIsNoJsonAsAWhole() {
    assertThat(faults(Samples.text("sample.json").substring(0, 200)))
        .singleElement()
        .asString()
        .startsWith("line 8, column ")
        .endsWith("Export the file again; if it was cut off or edited by hand, repair it there.");
    assertThat(faults("{\"sightline\": \"1\", \"sightline\": \"1\"}"))
        .containsExactly(
            "line 1, column 31: it cannot be read as JSON: Duplicate Object property \"sightline\"."
                + " Export the file again; if it was cut off or edited by hand, repair it there.");
    assertThat(faults("{\"sightline\": \"1\", \"x\": " + "[".repeat(65) + "]".repeat(65) + "}"))
        .singleElement()
        .asString()
        .contains("nesting depth (65) exceeds the maximum allowed (64");
  }

  @Test
  void refusesAFileThatSpeaksForAnotherAgency() {
    assertThat(
            faults(
                Samples.text("sample.json")
                    .replace("\"agency\": \"social-care\"", "\"agency\": \"police\"")))
        .containsExactly(
            "/agency: the file speaks for 'police', but was delivered by 'social-care'."
                + " Let each agency deliver its own records.");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    var bytes = "{\"sightline\": \"1\", \"x\": \"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Samples.read(Samples.delivery("social-care", "a.json", bytes)).faults())
        .extracting(Object::toString)
        .containsExactly(
            "byte 27: the bytes there are not UTF-8."
                + " Export the file in UTF-8; it may be in another encoding.");
    assertThat(faults("{\"sightline\": \"1\"\0}"))
        .containsExactly(
            "character 17: a NUL character stands there; no text holds one."
                + " Check how the file was written and transferred, and send it again.");
    assertThat(read("\uFEFF" + Samples.text("sample.json")).faults()).isEmpty();
  }

  private static Map<String, Basis> bases() {
    return sample()
        .claims()
        .collect(Collectors.toMap(claim -> claim.source().pointer(), RecordedClaim::basis));
  }

  private static String record(String recorded) {
    return """
    {"sightline": "1", "agency": "social-care", "records": [{"record": "R-1", %s, "by": "social worker",
     "people": {"alex": {}}, "statements": [{"kind": "sight", "child": "alex", "sight": "seen", "words": "ok"}]}]}
    """
        .formatted(recorded);
  }

  private static List<String> faults(String text) {
    return read(text).faults().stream().map(Object::toString).toList();
  }

  private static Reading sample() {
    return read(Samples.text("sample.json"));
  }

  private static Reading read(String text) {
    return Samples.read(Samples.delivery("social-care", "feed.json", text));
  }
}
