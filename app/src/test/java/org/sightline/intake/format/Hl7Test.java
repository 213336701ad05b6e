package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.intake.Reading;
import org.sightline.ledger.RecordedClaim;

class Hl7Test {

  private static final String HEAD =
      """
      MSH|^~\\&|PAS|HILLSIDE|||202403121530||ADT^A04|M-9|P|2.5
      EVN|A04|202403121525
      PID|1||H1042^^^HILLSIDE^MR||MARSH^ALEX||20230120|M
      """;

  @Test
  void readsEachMessageAsARecord() {
    var reading = sample();
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.records())
        .extracting("number")
        .containsExactly("M-1", "M-2", "M-3", "M-4", "M-5");
  }

  @Test
  void keepsTheMothersAccountApartFromTheDoctorsFinding() {
    assertThat(Samples.said(sample()))
        .contains(
            "consultant paediatrician, examined: {\"kind\":\"injury\",\"child\":\"hospital/H1042\","
                + "\"injury\":\"hospital/inj-7\",\"type\":\"bruise\",\"sites\":[\"cheek\",\"buttock\"],\"count\":3,"
                + "\"pattern\":\"several impacts\",\"words\":\"Bruises of different colours\"}",
            "mother, self-reported: {\"kind\":\"account\",\"child\":\"hospital/H1042\","
                + "\"injury\":\"hospital/inj-7\",\"mechanism\":\"fall-from-furniture\","
                + "\"attributed-to\":\"hospital/M-1#nk1-2\",\"words\":\"Fell off the settee\"}",
            "consultant paediatrician, examined: {\"kind\":\"opinion\",\"child\":\"hospital/H1042\","
                + "\"injury\":\"hospital/inj-7\",\"opinion\":\"non-accidental\","
                + "\"words\":\"Not explained by a fall\\nDiscussed with social care\"}");
  }

  @Test
  void recordsTheNextOfKinOfAnAdultPatientInHerOwnWords() {
    assertThat(Samples.said(sample()))
        .contains(
            "patient, self-reported: {\"kind\":\"relation\",\"person\":\"hospital/M-2#nk1-1\","
                + "\"to\":\"hospital/H2001\",\"relation\":\"next-of-kin\",\"denied\":false,\"words\":\"Partner\"}",
            "patient, self-reported: {\"kind\":\"relation\",\"person\":\"hospital/H2001\","
                + "\"to\":\"hospital/M-2#nk1-2\",\"relation\":\"parent\",\"denied\":false,\"words\":\"Child\"}");
  }

  @Test
  void takesABoyfriendOnAChildsRecordForTheMothers() {
    assertThat(Samples.said(sample()))
        .contains(
            "ward clerk, documented: {\"kind\":\"relation\",\"person\":\"hospital/M-1#nk1-2\","
                + "\"to\":\"hospital/M-1#nk1-1\",\"relation\":\"partner\",\"denied\":false,"
                + "\"words\":\"Boyfriend of mother\"}");
    assertThat(said(HEAD + "NK1|1|HALE^STEVE|DOM"))
        .anyMatch(said -> said.contains("\"relation\":\"other\""));
  }

  @Test
  void readsAnInjuryOutOfADiagnosis() {
    assertThat(Samples.said(sample()))
        .contains(
            "ward clerk, documented: {\"kind\":\"injury\",\"child\":\"hospital/H1042\","
                + "\"injury\":\"hospital/V5501-dg1-1\",\"type\":\"bruise\",\"sites\":[\"eyelid\"],"
                + "\"words\":\"Contusion of eyelid\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "S42.0^Fracture of clavicle^I10, fracture, shoulder",
    "S01.4^^I10, laceration, head",
    "S20.9^^I10, other-mark, chest",
    "S06.0^Concussion^I10, head-injury, head",
    "T25.0^^I10, burn-or-scald, not-recorded",
    "X^Abrasion of nose^L^45206002, scratch, nose"
  })
  void tellsTheKindAndSiteOfAnInjuryFromItsCode(String diagnosis, String type, String site) {
    assertThat(said(HEAD + "DG1|1||" + diagnosis))
        .anyMatch(said ->
            said.contains("\"type\":\"%s\",\"sites\":[\"%s\"]".formatted(type, site)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No bruising seen", "Chest infection", "History of fracture"})
  void takesAnIllnessOrADeniedInjuryForNone(String words) {
    assertThat(said(HEAD + "DG1|1||Z1^" + words + "^L"))
        .noneMatch(said -> said.contains("\"kind\":\"injury\""))
        .anyMatch(said -> said.contains("\"diagnosis\":\"" + words));
  }

  @Test
  void saysThatAChildWhoAttendedWasSeenUnlessTheMessageSaysHowFar() {
    assertThat(said(HEAD)).anyMatch(said -> said.contains("\"sight\":\"seen\""));
    assertThat(said(HEAD + "OBX|1|CE|SL-SIGHT||not-examined^Asleep"))
        .anyMatch(said -> said.contains("\"sight\":\"not-examined\""))
        .noneMatch(said -> said.contains("\"sight\":\"seen\""));
    assertThat(said(HEAD.replace("20230120", "19960503")))
        .noneMatch(said -> said.contains("\"kind\":\"sight\""));
  }

  @Test
  void treatsTwoRecordsThatTheHospitalMergedAsOnePerson() {
    assertThat(Samples.said(sample()))
        .anyMatch(said ->
            said.contains(
                "{\"kind\":\"identity\",\"person\":\"hospital/H1042\",\"other\":\"hospital/H0999\",\"same\":true"));
  }

  @Test
  void neverTakesOverTheNameOfAProfessional() {
    assertThat(Samples.said(sample())).noneMatch(said -> said.contains("SMITH"));
  }

  @Test
  void restrictsTheAddressOfAPatientUnderProtection() {
    assertThat(Samples.said(sample()))
        .filteredOn(said -> said.contains("\"kind\":\"address\",\"person\":\"hospital/H2001\""))
        .allMatch(said -> said.contains("\"restricted\":true"));
  }

  @Test
  void saysAnythingThatTheExchangeFormatCanSay() {
    assertThat(Samples.said(sample()))
        .anyMatch(said ->
            said.contains(
                "{\"kind\":\"presence\",\"person\":\"hospital/M-1#uncle\",\"with\":\"hospital/H1042\","
                    + "\"place\":\"elsewhere\",\"words\":\"a | b ^ c ~ d\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void readsAnyLineEnd(String end) {
    var text = Samples.text("sample.hl7").replace("\n", end);
    assertThat(read(text).records()).hasSize(5);
  }

  @Test
  void readsMessagesInMllpFramesAndInOtherEncodings() {
    assertThat(read("\u000B" + HEAD + "\u001C\r").records()).hasSize(1);
    var latin = HEAD.replace("|P|2.5", "|P|2.5||||||8859/1").replace("ALEX", "ZOË");
    var reading =
        Samples.read(
            Samples.delivery("hospital", "a.hl7", latin.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(Samples.said(reading)).anyMatch(said -> said.contains("ZOË"));
  }

  @Test
  void keepsThePrecisionOfADate() {
    var claims = read(HEAD + "OBX|1|CE|SL-MOBILITY||walking||||||F|||202402").claims().toList();
    assertThat(claims.getLast().happened().from()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(claims.getLast().happened().to()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void pointsEachClaimToItsLine() {
    assertThat(sample().claims().map(RecordedClaim::source))
        .extracting("record", "pointer")
        .contains(org.assertj.core.groups.Tuple.tuple("M-1", "line 9, OBX"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADT01-23.hl7", "ADT04-23.hl7", "LAB-ORU-1.hl7"})
  void readsThePublicSamples(String name) {
    var entry =
        Samples.only(
            Samples.read(Samples.delivery("hospital", name, Samples.resource("public/" + name))));
    assertThat(entry.claims()).hasSizeGreaterThan(5);
  }

  @Test
  void saysWhereAMessageIsBrokenAndReadsTheOthers() {
    var text = Samples.text("sample.hl7").replace("|bruise^Bruises", "|briuse^Bruises");
    var reading = read(text);
    assertThat(reading.records()).extracting("number").containsExactly("M-2", "M-3", "M-4", "M-5");
    assertThat(reading.faults())
        .extracting(Object::toString)
        .containsExactly(
            "record M-1, line 9, OBX, type: type is 'briuse'; it must be one of bruise, swelling, scratch,"
                + " laceration, bite, burn-or-scald, fracture, head-injury, bleeding, sore-or-infection, rash,"
                + " other-mark, several-kinds. Put it right and send the record again in a new delivery.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "ADT^A04@ADT^A99@record M-9, line 1, MSH, MSH-9: messages of type 'ADT^A99' are not read; those that are: "
            + "ADT^A01, ADT^A03, ADT^A04, ADT^A08, ADT^A28, ADT^A31, ADT^A40, ORU^R01. Put it right and send the "
            + "record again in a new delivery.",
        "202403121525@yesterday@record M-9, line 2, EVN, EVN-2: 'yesterday' is no HL7 time; one reads like "
            + "202403121530 or 20240312. Put it right and send the record again in a new delivery.",
        "20230120@20231320@record M-9, line 3, PID, PID-7: PID-7 is '2023-13-20'; a date reads like 2006-12-12, "
            + "2006-12 or 2006. Put it right and send the record again in a new delivery.",
        "PID|@PIX|@record M-9, line 1, MSH, MSH-9: the message has no PID segment. Put it right and send the record "
            + "again in a new delivery.",
        "EVN|@and so on|@line 2: it begins with 'and so on', which names no segment. If it is the rest of a longer "
            + "text, write line breaks inside a field as \\.br\\; then send the message again.",
        "MSH|^~\\&@MSH|^~^&@line 1, MSH, MSH-2: the header does not name its field separator and four different "
            + "encoding characters. Begin the message with MSH|^~\\& and send it again.",
        "M-9@M/9@record M/9, line 1, MSH, record: a record's number is 1 to 200 characters without '/' and '#'; this "
            + "is 'M/9'. Put it right and send the record again in a new delivery."
      })
  void saysWhatToDoAboutABrokenMessage(String right, String wrong, String fault) {
    assertThat(read(HEAD.replace(right, wrong)).faults())
        .extracting(Object::toString)
        .containsExactly(fault);
  }

  @Test
  void refusesTextBeforeTheFirstMessage() {
    assertThat(Samples.read(Samples.delivery("hospital", "a.hl7", "PID|1\n" + HEAD)).faults())
        .extracting(Object::toString)
        .containsExactly(
            "line 1: 'PID|1' stands before any MSH segment, so no message begins."
                + " Send whole messages, each beginning with MSH.");
  }

  private static Reading sample() {
    return read(Samples.text("sample.hl7"));
  }

  private static Reading read(String text) {
    return Samples.read(Samples.delivery("hospital", "feed.hl7", text));
  }

  private static List<String> said(String text) {
    var reading = read(text);
    assertThat(reading.faults()).isEmpty();
    return Samples.said(reading);
  }
}
