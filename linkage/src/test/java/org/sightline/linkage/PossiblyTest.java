package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.linkage.People.ELM_ROAD;
import static org.sightline.linkage.People.OAK_STREET;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// People of whom too little is said, and people known by two names.
class PossiblyTest {

  private static final Matcher MATCHER = Matcher.of(PersonModel.shipped());
  private static final LocalDate NOTE = LocalDate.of(2007, 3, 1);

  private static PersonRecord.Builder friend() {
    return PersonRecord.of("note-1", "health-visitor")
        .sex(Sex.MALE)
        .description("male friend")
        .around("child-1");
  }

  private static PersonRecord.Builder harper() {
    return person("police-4", "Steven", "Harper")
        .born(1976, 5, 2)
        .sex(Sex.MALE)
        .address(ELM_ROAD)
        .around("child-1");
  }

  @Test
  void tiesAnUnnamedFriendToTheMenAroundTheSameChild() {
    MaybeSame maybe = only(friend(), harper());

    assertThat(maybe.explanation())
        .isEqualTo(
            "may be one person: same sex; both are recorded around the same person. "
                + "Nothing contradicts it, but too little is named to link them.");
    assertThat(maybe.weight().a()).isEqualTo("note-1");
    assertThat(maybe.weight().verdict()).isNotEqualTo(Verdict.SAME);
  }

  @Test
  void neverMergesAnUnnamedPersonHoweverMuchAgrees() {
    PersonRecord.Builder noted = friend().born(1976, 5, 2).address(ELM_ROAD).phone("01603 555123");

    Clustering who = cluster(noted, harper().phone("01603 555123"));

    assertThat(who.clusters()).hasSize(2);
    assertThat(who.possiblySame()).hasSize(1);
  }

  @Test
  void tiesASingleNameToThoseWhoBearIt() {
    PersonRecord.Builder steven =
        PersonRecord.of("note-2", "nursery").name(PersonName.ofGiven("Steven"));

    assertThat(only(steven, person("police-4", "Stephen", "Harper")).explanation())
        .startsWith(
            "may be one person: given names are forms of one name (Steven / Stephen), more common than most. Nothing contradicts");
    assertThat(cluster(steven, person("police-5", "Marcus", "Harper")).possiblySame()).isEmpty();
  }

  @Test
  void doesNotTieASingleNameAcrossCircles() {
    PersonRecord.Builder steven =
        PersonRecord.of("note-2", "nursery").name(PersonName.ofGiven("Steven")).around("child-2");

    assertThat(cluster(steven, harper()).possiblySame()).isEmpty();
    assertThat(cluster(steven.address(ELM_ROAD), harper()).possiblySame()).hasSize(1);
  }

  @Test
  void tiesAnInitialThatFitsAndRefusesOneThatDoesNot() {
    PersonRecord.Builder mrH =
        PersonRecord.of("note-3", "gp").name(PersonName.parse("Mr H")).around("child-1");
    PersonRecord.Builder mrB =
        PersonRecord.of("note-3", "gp").name(PersonName.parse("Mr B")).around("child-1");

    assertThat(cluster(mrH, harper()).possiblySame()).hasSize(1);
    assertThat(cluster(mrB, harper()).possiblySame()).isEmpty();
  }

  @Test
  void refusesWhatIsContradicted() {
    assertThat(cluster(friend().sex(Sex.FEMALE), harper()).possiblySame()).isEmpty();
    assertThat(cluster(friend().born(BirthDate.aboutAge(55, 3, NOTE)), harper()).possiblySame())
        .isEmpty();
    assertThat(cluster(friend().born(BirthDate.aboutAge(30, 3, NOTE)), harper()).possiblySame())
        .hasSize(1);
    assertThat(cluster(friend().born(1977, 8, 2), harper()).possiblySame()).isEmpty();
    assertThat(cluster(friend().born(1999, 8, 2), harper()).possiblySame()).isEmpty();
    assertThat(
            cluster(
                    friend().identifier(Identifier.nhsNumber("9434765919", false)),
                    harper().identifier(Identifier.nhsNumber("9000000009", true)))
                .possiblySame())
        .isEmpty();
    assertThat(
            cluster(
                    friend().identifier(Identifier.nhsNumber("9434765919", true)),
                    harper().identifier(Identifier.nhsNumber("9000000009", true)))
                .possiblySame())
        .isEmpty();
  }

  @Test
  void doesNotTakeAPersonForThoseAroundThem() {
    assertThat(
            cluster(
                    friend(),
                    PersonRecord.of("child-1", "gp").name("Dana", "Reed").around("child-1"))
                .possiblySame())
        .isEmpty();
    assertThat(
            cluster(
                    PersonRecord.of("a", "gp").name("Dana", "Reed").around("b"),
                    PersonRecord.of("b", "x").around("b"))
                .possiblySame())
        .isEmpty();
  }

  @Test
  void needsSomethingThatTiesTheTwo() {
    PersonRecord.Builder stranger = PersonRecord.of("note-9", "police").sex(Sex.MALE);

    assertThat(cluster(stranger, person("x", "Steven", "Harper").sex(Sex.MALE)).possiblySame())
        .isEmpty();
    assertThat(cluster(stranger.address(OAK_STREET), harper()).possiblySame()).isEmpty();
    assertThat(
            cluster(PersonRecord.of("note-9", "police").address(ELM_ROAD), harper()).possiblySame())
        .hasSize(1);
    assertThat(
            cluster(PersonRecord.of("note-9", "police").born(1976, 5, 2), harper()).possiblySame())
        .hasSize(1);
    assertThat(
            cluster(
                    PersonRecord.of("n", "p").email("s@example.org"),
                    harper().email("s@example.org"))
                .possiblySame())
        .hasSize(1);
  }

  @Test
  void showsAnnaAsPossiblyVictoriaWhenOtherFactsAgree() {
    MaybeSame sameFamily = only(child("a", "Anna", "Kwarteng"), child("b", "Victoria", "Kwarteng"));
    MaybeSame otherFamily = only(child("a", "Anna", "Kwarteng"), child("b", "Victoria", "Adjei"));

    assertThat(sameFamily.explanation())
        .isEqualTo(
            "may be one person: two different given names (Anna / Victoria); same family name (Kwarteng), rarer than most; "
                + "same date of birth; same sex; same address and postcode, same phone. Nothing contradicts it, but another name is no proof of another person.");
    assertThat(otherFamily.explanation())
        .contains("different family names (Kwarteng / Adjei); same date of birth");
  }

  @Test
  void leavesOrdinaryPeopleOfOtherNamesAlone() {
    assertThat(
            cluster(
                    child("a", "Anna", "Kwarteng"),
                    child("b", "Victoria", "Kwarteng").born(2004, 9, 30))
                .possiblySame())
        .isEmpty();
    assertThat(
            cluster(
                    person("a", "Anna", "Kwarteng").born(2006, 3, 14).address(ELM_ROAD),
                    person("b", "Victoria", "Adjei").born(2006, 3, 14).address(OAK_STREET))
                .possiblySame())
        .isEmpty();
    assertThat(
            cluster(
                    child("a", "Anna", "Kwarteng"),
                    child("b", "Victoria", "Kwarteng").sex(Sex.MALE))
                .possiblySame())
        .isEmpty();
  }

  @Test
  void saysNothingMoreOnceAPersonDecided() {
    List<PersonRecord> people = List.of(friend().build(), harper().build());

    assertThat(
            Clusters.of(
                    people,
                    MATCHER,
                    List.of(LinkOverride.exclude("d", "note-1", "police-4", "seen both")))
                .possiblySame())
        .isEmpty();
    assertThat(
            Clusters.of(
                    people,
                    MATCHER,
                    List.of(LinkOverride.include("d", "note-1", "police-4", "it was he")))
                .possiblySame())
        .isEmpty();
  }

  private static MaybeSame only(PersonRecord.Builder one, PersonRecord.Builder other) {
    Clustering who = cluster(one, other);
    assertThat(who.clusters()).hasSize(2);
    assertThat(who.possiblySame()).hasSize(1);
    return who.possiblySame().getFirst();
  }

  private static Clustering cluster(PersonRecord.Builder one, PersonRecord.Builder other) {
    return Clusters.of(List.of(one.build(), other.build()), MATCHER, List.of());
  }
}
