package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;
import org.sightline.time.Span;

class SentencesTest {

  private static final PersonRef CHILD = new PersonRef("gp/child");
  private static final PersonRef MAN = new PersonRef("gp/man");
  private static final Voice NURSE = new Voice.Professional("hospital", "nurse");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DECLARATION | Nurse saw that Alan Marsh lives there, or stays there",
        "SAID_TO_LIVE_THERE | Nurse saw that Alan Marsh lives there, or stays there",
        "NEXT_OF_KIN | Nurse saw that Alan Marsh is next of kin",
        "PARTNER | Nurse saw that Alan Marsh is a carer's partner",
        "CARER | Nurse saw that Alan Marsh is the child's parent; nobody has yet declared who lives there",
        "OWN_ADDRESS | Nurse saw that the address on record for Alan Marsh is the child's",
        "PRESENCE_AT_HOME | Nurse saw that Alan Marsh was at the home",
        "PRESENCE_WITH_CHILD | Nurse saw that Alan Marsh was with the child",
        "COLLECTED_CHILD | Nurse saw that Alan Marsh collected the child",
        "NAMED_FRIEND | Nurse saw that Alan Marsh is a friend who comes and goes",
        "PREGNANCY | Nurse saw that a carer is pregnant",
        "DENIAL | Nurse saw that Alan Marsh does not live there, or is not what others say",
        "LEFT_OUT_OF_DECLARATION | Nurse saw that nobody else lives there, and did not name Alan Marsh",
        "RESIDENCE_CHECK | Nurse saw that where Alan Marsh lives was looked into",
        "LEFT | Nurse saw that Alan Marsh has left",
      })
  void saysWhatASignTells(Sign sign, String sentence) {
    assertThat(Sentences.of(said(NURSE, Basis.OBSERVED, related("")), sign, man()))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "OBSERVED, Nurse saw that Alan Marsh has left",
    "EXAMINED, Nurse saw that Alan Marsh has left",
    "CHECKED, Nurse checked that Alan Marsh has left",
    "DOCUMENTED, Nurse has on record that Alan Marsh has left",
    "SELF_REPORTED, Nurse was told that Alan Marsh has left",
    "REPORTED_BY_ANOTHER, Nurse was told that Alan Marsh has left",
  })
  void saysHowAProfessionalKnows(Basis basis, String sentence) {
    assertThat(Sentences.of(said(NURSE, basis, related(" ")), Sign.LEFT, man()))
        .isEqualTo(sentence);
  }

  @Test
  void saysWhoToldWhom() {
    var mother = new Voice.Of(new PersonRef("gp/mother"), "mother");
    assertThat(Sentences.of(said(mother, Basis.SELF_REPORTED, related("")), Sign.LEFT, man()))
        .isEqualTo("Mother told the health visitor that Alan Marsh has left");
    var caller = new Voice.Unknown("an anonymous caller");
    assertThat(Sentences.of(said(caller, Basis.REPORTED_BY_ANOTHER, related("")), Sign.LEFT, man()))
        .isEqualTo("An anonymous caller told the health visitor that Alan Marsh has left");
    var nameless = new Voice.Professional("gp", "");
    assertThat(Sentences.of(said(nameless, Basis.OBSERVED, related("")), Sign.LEFT, man()))
        .isEqualTo(" saw that Alan Marsh has left");
  }

  @Test
  void quotesTheWordsOfTheRecord() {
    assertThat(Sentences.of(said(NURSE, Basis.OBSERVED, related("as he put it")), Sign.LEFT, man()))
        .isEqualTo("Nurse saw that Alan Marsh has left (“as he put it”)");
    assertThat(Sentences.words(related("a"))).isEqualTo("a");
    assertThat(Sentences.words(new Claim.Lives(MAN, CHILD, Claim.Residence.LIVES_THERE, "b")))
        .isEqualTo("b");
    assertThat(Sentences.words(new Claim.HouseholdDeclared(CHILD, Set.of(MAN), true, "c")))
        .isEqualTo("c");
    assertThat(Sentences.words(new Claim.Present(MAN, CHILD, Claim.Place.AGENCY, "d")))
        .isEqualTo("d");
    assertThat(
            Sentences.words(new Claim.Happened(EventKind.CONTACT, CHILD, Map.of(), Map.of(), "e")))
        .isEqualTo("e");
    assertThat(
            Sentences.words(
                new Claim.Checked(MAN, Claim.CheckKind.SEEN, Claim.CheckResult.CONFIRMED, "f")))
        .isEqualTo("f");
    assertThat(Sentences.words(new Claim.Described(MAN, "g"))).isEqualTo("g");
  }

  @Test
  void neverQuotesAnAddress() {
    assertThat(Sentences.words(new Claim.AddressOf(MAN, "4 Ash Road", Optional.empty(), false)))
        .isEmpty();
  }

  private static Claim related(String words) {
    return new Claim.Related(MAN, CHILD, Relation.OTHER, false, words);
  }

  private static Person man() {
    return new Person(
        MAN,
        new TreeSet<>(Set.of(MAN)),
        "Alan Marsh",
        true,
        false,
        Claim.Sex.MALE,
        Optional.empty(),
        Optional.empty());
  }

  private static RecordedClaim said(Voice speaker, Basis basis, Claim claim) {
    var moment = Instant.parse("2006-12-01T17:00:00Z");
    return new RecordedClaim(
        new ClaimId("a"),
        claim,
        speaker,
        Set.of("health-visitor"),
        basis,
        Span.on(LocalDate.of(2006, 12, 1)),
        moment,
        moment,
        "health-visitor",
        new RecordedClaim.Source("story", "a", "/a"));
  }
}
