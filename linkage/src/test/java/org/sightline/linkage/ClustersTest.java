package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.sightline.linkage.LinkOverride.exclude;
import static org.sightline.linkage.LinkOverride.include;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Attention.Kind;

class ClustersTest {

  private static final Matcher MATCHER = Matcher.of(PersonModel.shipped());

  private static final PersonRecord GP = child("gp-1", "Dana", "Quillfeather").build();
  private static final PersonRecord HOSPITAL = child("hosp-7", "Dana", "Quilfeather").build();
  private static final PersonRecord SCHOOL =
      child("school-3", "Dana", "Quillfeather").born(2006, 3, 15).build();
  private static final PersonRecord SISTER =
      child("gp-2", "Grace", "Quillfeather").born(2004, 9, 30).build();
  private static final List<PersonRecord> FAMILY = List.of(SCHOOL, SISTER, HOSPITAL, GP);

  @Test
  void gathersOnePersonAcrossAgenciesAndLeavesTheSisterAlone() {
    Clustering who = cluster(FAMILY);

    assertThat(who.clusters()).extracting(Cluster::id).containsExactly("gp-1", "gp-2");
    assertThat(who.clusterOf("school-3").orElseThrow().members())
        .containsExactly("gp-1", "hosp-7", "school-3");
    assertThat(who.clusterOf("nobody")).isEmpty();
    assertThat(who.together("gp-1", "hosp-7")).isTrue();
    assertThat(who.together("gp-1", "gp-2")).isFalse();
    assertThat(who.edges()).hasSize(3).allMatch(edge -> edge.decision().isEmpty());
    assertThat(who.edges())
        .isSortedAccordingTo(
            (a, b) -> Double.compare(b.weight().totalBits(), a.weight().totalBits()));
    assertThat(who.needsAttention()).isEmpty();
    assertThat(who.possiblySame()).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfRecordsOrDecisions() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.groups(6))
        .checkAssert(people -> {
          List<LinkOverride> decisions = decisions(people);
          Clustering who = Clusters.of(people, MATCHER, decisions);
          List<PersonRecord> shuffled = shuffled(people);
          assertThat(Clusters.of(shuffled, MATCHER, shuffled(decisions))).isEqualTo(who);
          assertThat(Clusters.of(people.reversed(), MATCHER, decisions.reversed())).isEqualTo(who);
        });
  }

  @Test
  void neverJoinsWhatAGuardOrADecisionKeepsApart() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.groups(6))
        .checkAssert(people -> {
          List<LinkOverride> excludes =
              List.of(exclude("d1", people.get(0).id(), people.get(1).id(), "two people"));
          Clustering who = Clusters.of(people, MATCHER, excludes);
          assertThat(who.together(people.get(0).id(), people.get(1).id())).isFalse();
          assertThat(pairsWithin(who, people))
              .noneMatch(pair ->
                  MATCHER.compare(pair.getFirst(), pair.getLast()).verdict() == Verdict.KEPT_APART);
        });
  }

  @Test
  void putsEveryRecordIntoExactlyOneCluster() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.groups(6))
        .checkAssert(people -> {
          Clustering who = cluster(people);
          List<String> ids =
              who.clusters().stream().flatMap(cluster -> cluster.members().stream()).toList();
          assertThat(ids)
              .containsExactlyInAnyOrderElementsOf(people.stream().map(PersonRecord::id).toList());
          assertThat(who.clusters())
              .allMatch(cluster -> cluster.id().equals(cluster.members().first()));
        });
  }

  @Test
  void holdsAnExcludeAndRestoresTheClusterWhenItIsGone() {
    List<LinkOverride> unmerge = List.of(exclude("d1", "hosp-7", "gp-1", "cousins of one name"));

    Clustering apart = Clusters.of(FAMILY, MATCHER, unmerge);

    assertThat(apart.together("gp-1", "hosp-7")).isFalse();
    assertThat(apart.together("gp-1", "school-3")).isTrue();
    assertThat(apart.edges()).hasSize(1);
    assertThat(apart.needsAttention())
        .containsExactly(
            new Attention(
                Kind.SPLIT,
                "hosp-7",
                "school-3",
                "linking them would join gp-1 and hosp-7, which a decision keeps apart"));
    assertThat(Clusters.of(FAMILY, MATCHER, List.of())).isEqualTo(cluster(FAMILY));
  }

  @Test
  void holdsAnIncludeThoughNothingAgrees() {
    PersonRecord alias = person("police-9", "Marcus", "Okafor").build();
    LinkOverride decision = include("d1", "police-9", "gp-1", "gave the name of a friend");

    Clustering who = Clusters.of(List.of(GP, alias), MATCHER, List.of(decision));

    assertThat(who.clusters()).hasSize(1);
    assertThat(who.edges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.decision()).contains(decision));
    assertThat(who.needsAttention()).isEmpty();
  }

  @Test
  void reportsAnIncludeAgainstFacts() {
    Clustering who =
        Clusters.of(
            List.of(GP, SISTER), MATCHER, List.of(include("d1", "gp-1", "gp-2", "one child")));

    assertThat(who.clusters()).hasSize(1);
    assertThat(who.needsAttention())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo(Kind.INCLUDED_AGAINST_FACTS);
          assertThat(note.reason()).startsWith("decision d1 joins them although: ");
        });
  }

  @Test
  void letsTheDecisionThatKeepsApartWinAClash() {
    List<LinkOverride> clash =
        List.of(
            include("d1", "gp-1", "hosp-7", "one child"),
            include("d2", "hosp-7", "school-3", "one child"),
            exclude("d3", "gp-1", "school-3", "two children"));

    Clustering who = Clusters.of(FAMILY, MATCHER, clash);

    assertThat(who.together("gp-1", "hosp-7")).isTrue();
    assertThat(who.together("gp-1", "school-3")).isFalse();
    assertThat(who.needsAttention())
        .contains(
            new Attention(
                Kind.OVERRIDES_CLASH,
                "hosp-7",
                "school-3",
                "decision d2 would join gp-1 and school-3, which another decision keeps apart"));
  }

  @Test
  void reportsADecisionOnARecordThatIsNotHere() {
    Clustering who =
        Clusters.of(
            List.of(GP),
            MATCHER,
            List.of(exclude("d1", "zz", "gp-1", "x"), include("d2", "aa", "gp-1", "y")));

    assertThat(who.needsAttention())
        .containsExactly(
            new Attention(
                Kind.RECORD_MISSING, "gp-1", "zz", "decision d1 names a record that is not here"),
            new Attention(
                Kind.RECORD_MISSING, "aa", "gp-1", "decision d2 names a record that is not here"));
  }

  @Test
  void breaksAChainAtItsWeakestLink() {
    PersonRecord father =
        person("a", "Steven", "Quillfeather")
            .born(1961, 7, 20)
            .address(People.ELM_ROAD)
            .identifier(Identifier.upn("B801200005001", false))
            .build();
    PersonRecord undated =
        person("b", "Steven", "Quillfeather")
            .address(People.ELM_ROAD)
            .identifier(Identifier.upn("B801200005001", false))
            .around("child-9")
            .build();
    PersonRecord son =
        person("c", "Steven", "Quillfeather")
            .born(1989, 2, 11)
            .address(People.ELM_ROAD)
            .around("child-9")
            .build();

    Clustering who = cluster(List.of(father, undated, son));

    assertThat(who.clusters())
        .extracting(Cluster::members)
        .containsExactly(set("a", "b"), set("c"));
    assertThat(who.needsAttention())
        .containsExactly(
            new Attention(
                Kind.SPLIT,
                "b",
                "c",
                "linking them would join a and c: same name, but born at least 28 years apart: two generations, such as father and son"));
  }

  @Test
  void asksAboutTheGreyZoneAndCautions() {
    PersonRecord one = person("a", "Steven", "Harper").build();
    PersonRecord other = person("b", "Steven", "Harper").build();
    PersonRecord woman = child("c", "Dana", "Quillfeather").build();
    PersonRecord man = child("d", "Dana", "Quillfeather").sex(Sex.MALE).build();

    Clustering who = cluster(List.of(one, other, woman, man));

    assertThat(who.clusters()).hasSize(4);
    assertThat(who.needsAttention())
        .containsExactly(
            new Attention(
                Kind.GREY_ZONE,
                "a",
                "b",
                "the evidence is neither clearly for nor clearly against one person"),
            new Attention(
                Kind.CAUTION, "c", "d", "much agrees, but: the two records give different sexes"));
  }

  @Test
  void asksWhenMuchAgreesButAGuardKeepsApart() {
    Identifier number = Identifier.nhsNumber("9434765919", true);
    PersonRecord one = child("a", "Dana", "Quillfeather").identifier(number).build();
    PersonRecord other =
        child("b", "Dana", "Quillfeather").identifier(number).born(1999, 11, 30).build();

    assertThat(cluster(List.of(one, other)).needsAttention())
        .extracting(Attention::kind, Attention::a, Attention::b)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CAUTION, "a", "b"));
  }

  @Test
  void asksNothingThatHasBeenDecided() {
    PersonRecord one = person("a", "Steven", "Harper").build();
    PersonRecord other = person("b", "Steven", "Harper").build();

    assertThat(
            Clusters.of(List.of(one, other), MATCHER, List.of(exclude("d", "a", "b", "met both")))
                .needsAttention())
        .isEmpty();
    assertThat(
            Clusters.of(List.of(one, other), MATCHER, List.of(include("d", "a", "b", "met him")))
                .needsAttention())
        .isEmpty();
  }

  @Test
  void refusesTwoRecordsWithOneIdAndDecisionsOnOneRecord() {
    assertThatThrownBy(() -> cluster(List.of(GP, GP))).hasMessage("two records have the id gp-1");
    assertThatThrownBy(() -> include("d1", "a", "a", "x"))
        .hasMessage("override d1 names one record twice: a");
    assertThatThrownBy(() -> new Cluster(new TreeSet<>()))
        .hasMessageContaining("at least one record");
    assertThatThrownBy(() -> PersonRecord.of(" ", "gp").build())
        .hasMessageContaining("needs an id");
  }

  private static Clustering cluster(List<PersonRecord> people) {
    return Clusters.of(people, MATCHER, List.of());
  }

  private static List<LinkOverride> decisions(List<PersonRecord> people) {
    List<LinkOverride> decisions = new ArrayList<>();
    for (int i = 0; i + 1 < people.size(); i += 2) {
      String a = people.get(i).id();
      String b = people.get(i + 1).id();
      decisions.add(i % 4 == 0 ? include("d" + i, a, b, "seen") : exclude("d" + i, b, a, "seen"));
    }
    decisions.add(include("clash", people.getFirst().id(), people.getLast().id(), "seen"));
    return decisions;
  }

  private static List<List<PersonRecord>> pairsWithin(Clustering who, List<PersonRecord> people) {
    List<List<PersonRecord>> pairs = new ArrayList<>();
    for (PersonRecord one : people) {
      for (PersonRecord other : people) {
        if (one.id().compareTo(other.id()) < 0 && who.together(one.id(), other.id())) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(5));
    return copy;
  }

  private static SortedSet<String> set(String... ids) {
    return new TreeSet<>(List.of(ids));
  }
}
