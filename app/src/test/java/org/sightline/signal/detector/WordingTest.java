package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Account;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.time.Span;

class WordingTest {

  @Test
  void saysWhen() {
    assertThat(Wording.when(Span.on(day("2020-06-01")))).isEqualTo("on 1 June 2020");
    assertThat(Wording.when(Span.in(YearMonth.of(2020, 6)))).isEqualTo("in June 2020");
    assertThat(Wording.when(Span.between(day("2020-06-01"), day("2020-07-15"))))
        .isEqualTo("between 1 June 2020 and 15 July 2020");
  }

  @Test
  void listsThings() {
    assertThat(Wording.list(List.of())).isEmpty();
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void countsWhatIsTooMuchToList() {
    assertThat(Wording.few(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
    assertThat(Wording.few(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
  }

  @Test
  void tellsEachOfThreeInjuriesAndOnlyTheLastOfMore() {
    var three =
        List.of(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.EAR).injury(Optional.of(3)),
            Hurt.bruise("gp/2", day("2020-05-02"), Site.EAR).injury(Optional.of(3)),
            Hurt.bruise("gp/3", day("2020-05-03"), Site.EAR).injury(Optional.of(3)));
    assertThat(Wording.injuries(three)).contains("1 May 2020; ", "2 May 2020; ", "3 May 2020");
    var four = new ArrayList<>(three);
    four.add(
        Hurt.bruise("gp/4", day("2020-05-04"), Site.BACK)
            .of(InjuryType.BRUISE, InjuryType.SEVERAL_KINDS)
            .injury(Optional.of(3)));
    assertThat(Wording.injuries(four))
        .isEqualTo(
            "4 injuries, the last of them the bruise and injuries of several kinds (back) found on 4 May 2020");
  }

  @Test
  void groupsManyAccountsBySpeakerAndCountsManyOpinions() {
    var injury =
        Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR)
            .said("mother", Mechanism.ANIMAL)
            .said("mother", Mechanism.ROUGH_PLAY)
            .said("uncle", Mechanism.ANIMAL)
            .judged(Opinion.SUSPICIOUS, "GP")
            .judged(Opinion.SUSPICIOUS, "nurse")
            .judged(Opinion.NON_ACCIDENTAL, "paediatrician")
            .injury(Optional.of(3));
    assertThat(Wording.accounts(injury.accounts()))
        .isEqualTo("the mother (animal and rough play) and the uncle (animal)");
    assertThat(Wording.views(injury.opinions()))
        .isEqualTo(
            "3 professionals gave an opinion, the last: the paediatrician (the GP) recorded: non-accidental");
  }

  @ParameterizedTest
  @CsvSource({
    "mother, the mother",
    "a male friend, a male friend",
    "an aunt, an aunt",
    "another friend, another friend",
    "the father, the father",
    "Sam Vale, Sam Vale",
    "GP, GP"
  })
  void givesARoleItsArticle(String speaker, String said) {
    assertThat(Wording.the(speaker)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"gp, the GP", "social-care, social care", "green-lane, Green Lane"})
  void namesAgencies(String id, String said) {
    assertThat(Wording.agency(id)).isEqualTo(said);
  }

  @Test
  void namesPeople() {
    assertThat(
            Wording.people(
                List.of(
                    Life.person("gp/1", "the mother's boyfriend, unnamed"),
                    Life.person("gp/2", "Sam Vale"))))
        .isEqualTo("the mother's boyfriend and Sam Vale");
  }

  @Test
  void endsASentenceOnce() {
    assertThat(Wording.full(" he was there ")).isEqualTo("He was there.");
    assertThat(Wording.full("He was there.")).isEqualTo("He was there.");
    assertThat(Wording.full("")).isEmpty();
    assertThat(Wording.the("")).isEmpty();
  }

  @Test
  void namesAnInjuryInAFixedOrder() {
    var hurt =
        Hurt.bruise("gp/1", day("2020-06-01"), Site.CHEST, Site.HEAD)
            .of(InjuryType.SWELLING, InjuryType.BRUISE)
            .injury(Optional.of(3));
    assertThat(Wording.injury(hurt))
        .isEqualTo("the bruise and swelling (head and chest) found on 1 June 2020");
  }

  @Test
  void quotesTheSpeakersWords() {
    var account =
        new Account(
            Mechanism.ANIMAL,
            "the dog did it",
            "v",
            "mother",
            true,
            Optional.empty(),
            "gp",
            day("2020-06-01"),
            new ClaimId("a"));
    assertThat(Wording.account(account)).isEqualTo("the mother (animal: “the dog did it”)");
  }
}
