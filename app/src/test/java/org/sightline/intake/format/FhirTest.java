package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.intake.Reading;

class FhirTest {

  private static final String BUNDLE =
      """
      {"resourceType": "Bundle", "type": "collection", "id": "B-1", "timestamp": "2024-03-12T12:00:00Z", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p-1", "birthDate": "2023-01-20"}},
        {"resource": @}]}
      """;

  @Test
  void readsABundleAsOneRecord() {
    var entry = Samples.only(sample());
    assertThat(entry.number()).isEqualTo("C-77");
    assertThat(entry.recorded()).isEqualTo(Instant.parse("2024-03-12T12:00:00Z"));
  }

  @Test
  void keepsTheMothersAccountApartFromThePractitionersFinding() {
    assertThat(Samples.said(sample()))
        .contains(
            "General practitioner, examined:"
                + " {\"kind\":\"injury\",\"child\":\"gp/p-881\",\"injury\":\"gp/c-1\",\"type\":\"swelling\",\"sites\":[\"head\"],\"words\":\"Swelling"
                + " of the head, no bruising\\nSoft\"}",
            "mother, self-reported:"
                + " {\"kind\":\"account\",\"child\":\"gp/p-881\",\"injury\":\"gp/c-1\","
                + "\"mechanism\":\"found\",\"attributed-to\":\"gp/C-77#Patient-p-881-contact-1\",\"words\":\"Found"
                + " it in the car\"}");
  }

  @Test
  void recordsAContactAsNextOfKinAndAsTheMothersPartner() {
    assertThat(Samples.said(sample()))
        .contains(
            "clinician, documented:"
                + " {\"kind\":\"relation\",\"person\":\"gp/C-77#Patient-p-881-contact-1\",\"to\":\"gp/p-881\",\"relation\":\"next-of-kin\",\"denied\":false,\"words\":\"Mum's"
                + " boyfriend\"}",
            "clinician, documented:"
                + " {\"kind\":\"relation\",\"person\":\"gp/C-77#Patient-p-881-contact-1\",\"to\":\"gp/r-880\",\"relation\":\"partner\",\"denied\":false,\"words\":\"Mum's"
                + " boyfriend\"}");
  }

  @Test
  void recordsWhichRecordsALetterPassedOn() {
    assertThat(Samples.said(sample()))
        .contains(
            "General practitioner, documented:"
                + " {\"kind\":\"sharing\",\"about\":\"gp/p-881\",\"sharing\":\"asked\","
                + "\"topic\":\"referral\",\"from\":\"gp\",\"to\":\"hospital\",\"key\":\"RL-3\",\"records\":[\"C-76\"],"
                + "\"words\":\"\"}",
            "clinician, documented:"
                + " {\"kind\":\"sharing\",\"about\":\"gp/p-881\",\"sharing\":\"answered\","
                + "\"topic\":\"history\",\"from\":\"gp\",\"to\":\"social-care\",\"key\":\"RQ-12\",\"records\":[\"C-77\"],\"words\":\"Records"
                + " as asked\"}");
  }

  @Test
  void saysThatAChildWasNotBroughtAndAnAdultDidNotAttend() {
    var appointment =
        "{\"resourceType\": \"Appointment\", \"status\": \"noshow\", \"start\": \"2024-03-01\","
            + " \"participant\": [{\"actor\": {\"reference\": \"Patient/p-1\"}}]}";
    assertThat(said(appointment)).anyMatch(said -> said.contains("\"event\":\"was-not-brought\""));
    assertThat(Samples.said(read(bundle(appointment).replace("2023-01-20", "1996-05-03"))))
        .anyMatch(
            said -> said.contains("\"event\":\"appointment\"") && said.contains("did not attend"));
  }

  @Test
  void neverTakesOverTheNameOfAProfessional() {
    assertThat(Samples.said(sample())).noneMatch(said -> said.contains("Secret"));
    assertThat(said(account("\"performer\": [{\"display\": \"Dr Joan Smith\"}],")))
        .noneMatch(said -> said.contains("Smith"));
  }

  @Test
  void restrictsTheAddressOfARestrictedRecord() {
    assertThat(Samples.said(sample()))
        .filteredOn(said -> said.contains("\"kind\":\"address\""))
        .hasSize(1)
        .allMatch(said -> said.contains("\"restricted\":true"));
  }

  @Test
  void datesEachClaimByItsOwnResource() {
    assertThat(sample().claims())
        .filteredOn(claim -> claim.source().pointer().equals("/entry/5/resource"))
        .extracting("recorded")
        .containsExactly(Instant.parse("2024-03-11T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "presence#RelatedPerson/r-2#childs-home#\"person\":\"gp/r-2\",\"with\":\"gp/p-1\",\"place\":\"childs-home\"",
        "relation#RelatedPerson/r-2#lodger#\"person\":\"gp/r-2\",\"to\":\"gp/p-1\",\"relation\":\"lodger\"",
        "residence#RelatedPerson/r-2#lives-there#\"person\":\"gp/r-2\",\"with\":\"gp/p-1\",\"stance\":\"lives-there\"",
        "sight#RelatedPerson/r-2#obscured#\"child\":\"gp/p-1\",\"sight\":\"obscured\"",
        "mobility#RelatedPerson/r-2#crawling#\"child\":\"gp/p-1\",\"mobility\":\"crawling\"",
        "opinion#Condition/inj-9#suspicious#\"child\":\"gp/p-1\",\"injury\":\"gp/inj-9\",\"opinion\":\"suspicious\"",
        "event#RelatedPerson/r-2#home-visit#\"event\":\"home-visit\",\"about\":\"gp/p-1\",\"others\":{\"with\":\"gp/r-2\"}"
      })
  void readsObservationsWithSightlinesCodes(String code, String focus, String value, String said) {
    var observation =
        """
        {"resourceType": "Observation", "code": {"coding": [{"system": "urn:sightline:observation", "code": "%s"}]},
         "subject": {"reference": "Patient/p-1"}, "focus": [{"reference": "%s"}], "valueString": "%s"}
        """
            .formatted(code, focus, value);
    assertThat(said(observation)).anyMatch(one -> one.contains(said));
  }

  @Test
  void readsThePublicSamples() {
    assertThat(Samples.only(publicSample("PDS-Patient.json")).claims()).hasSizeGreaterThan(5);
    assertThat(Samples.said(publicSample("PDS-RelatedPersonBundle.json")))
        .anyMatch(said ->
            said.contains(
                "\"person\":\"gp/507B7621\",\"to\":\"gp/nhs-9000000009\",\"relation\":\"carer\""));
  }

  @Test
  void saysWhichEntryIsBrokenAndReadsTheOthers() {
    var text =
        Samples.text("sample.fhir.json")
            .replace("{ \"code\": \"found\" }", "{ \"code\": \"fonud\" }")
            .replace("\"recordedDate\": \"2024-03-11\"", "\"recordedDate\": \"2024-13-11\"");
    var reading = read(text);
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.faults())
        .extracting(Object::toString)
        .containsExactly(
            "line 25, /entry/5/resource, Condition: it cannot be read as FHIR R4: recordedDate is"
                + " '2024-13-11'. Put it right and send the record again in a new delivery.",
            "line 28, record C-77, /entry/7/resource, mechanism: mechanism is 'fonud'; it must be"
                + " one of fall-down-stairs, fall-from-furniture, fall-from-standing,"
                + " hit-against-object, pushed-by-another-child, rough-play, handling, animal,"
                + " self-inflicted, medical, found, inflicted, other-accident, no-account. Put it"
                + " right and send the record again in a new delivery.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{\"resourceType\": \"Flag\", \"status\": \"entered-in-error\"}#line 3, record B-1,"
            + " /entry/1/resource, status: it is marked entered-in-error. Send a withdrawal that"
            + " names the record in which it was sent before.",
        "{\"resourceType\": \"Flag\", \"subject\": {\"reference\": \"Group/7\"}}#line 3, record"
            + " B-1, /entry/1/resource, reference: it refers to 'Group/7', which is no person this"
            + " Bundle holds. Put it right and send the record again in a new delivery.",
        "7#line 3, /entry/1/resource, resource: the entry holds no resource. Put it right and send"
            + " the record again in a new delivery."
      })
  void saysWhatToDoAboutABrokenEntry(String resource, String fault) {
    assertThat(read(bundle(resource)).faults()).extracting(Object::toString).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\": \"Patient\", \"id\": \"p-7\", \"gender\": \"femle\"}",
        "{\"resourceType\": \"Patient\", \"id\": \"p-7\", \"identifier\": [{\"system\":"
            + " \"https://fhir.nhs.uk/Id/nhs-number\", \"value\": \"9000000009\", \"extension\":"
            + " [{\"valueString\": \"x\"}]}]}",
        "{\"resourceType\": \"Patient\", \"id\": \"p-7\", \"\": [{}]}",
        "{\"resourceType\": \"Patient\", \"id\": \"p-7\", \"_gender\": {\"id\": \"g\"}}",
        "{\"resourceType\": \"Patient\", \"id\": \"p-7\", \"identifier\": [{\"_value\": {\"id\":"
            + " \"v\"}}]}",
        "{\"resourceType\": \"Observation\", \"subject\": {\"reference\": \"Patient/p-1\"},"
            + " \"code\": {\"text\": \"weight\"}, \"valueQuantity\": {\"_value\": {\"id\": \"v\"}}}"
      })
  void readsWhatIsThereAndSaysNothing(String resource) {
    assertThat(read(bundle(resource)).faults())
        .noneMatch(fault -> fault.reason().contains("gave up on it"));
  }

  @Test
  void readsAnAppointmentWhoseStatusSaysNothing() {
    assertThat(
            read(bundle("{\"resourceType\": \"Appointment\", \"_status\": {\"id\": \"s\"}}"))
                .faults())
        .noneMatch(fault -> fault.reason().contains("gave up on it"));
  }

  private static String account(String more) {
    return """
    {"resourceType": "Observation", %s "code": {"coding": [{"system": "urn:sightline:observation", "code": "account"}]},
     "subject": {"reference": "Patient/p-1"}, "focus": [{"reference": "Condition/inj-9"}], "valueString": "animal"}
    """
        .formatted(more);
  }

  private static List<String> said(String resource) {
    var reading = read(bundle(resource));
    assertThat(reading.faults()).isEmpty();
    return Samples.said(reading);
  }

  private static String bundle(String resource) {
    return BUNDLE.replace("@", resource);
  }

  private static Reading sample() {
    return read(Samples.text("sample.fhir.json"));
  }

  private static Reading publicSample(String name) {
    return read(Samples.text("public/" + name));
  }

  private static Reading read(String text) {
    return Samples.read(Samples.delivery("gp", "feed.fhir.json", text));
  }
}
