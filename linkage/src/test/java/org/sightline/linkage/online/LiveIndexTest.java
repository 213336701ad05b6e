package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.model.Step;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;

class LiveIndexTest {

  private static final Map<String, String> TOWN = Village.records(150, 9);

  private static final Map<Field, String> OWEN =
      Map.of(
          Field.FORENAME, "Owen",
          Field.SURNAME, "Featherstonehaugh",
          Field.BIRTH, "2011-04-09",
          Field.SEX, "M",
          Field.ADDRESS, "4 Larkwell Road",
          Field.POSTCODE, "NR3 1XY",
          Field.PHONE, "07700 900123");

  private static Map<Field, String> owenBut(Map<Field, String> other) {
    Map<Field, String> cells = new java.util.EnumMap<>(OWEN);
    cells.putAll(other);
    return cells;
  }

  private static LiveIndex town() {
    return Village.index(TOWN.values(), Village.MODEL);
  }

  @Test
  void findsWhoIsOnRecordAlreadyWithTheReasons() {
    LiveIndex index = town();
    index.insert(new NewRecord("school-1", OWEN));

    List<Candidate> found =
        index.search(
            new NewRecord(
                "", owenBut(Map.of(Field.FORENAME, "Owenn", Field.PHONE, "07700 900124"))));

    Candidate first = found.getFirst();
    assertThat(first.id()).isEqualTo("school-1");
    assertThat(first.person().records()).containsExactly("school-1");
    assertThat(first.probability()).isGreaterThan(0.99);
    assertThat(first.guards()).isEmpty();
    assertThat(first.explanation().steps())
        .extracting(Step::what)
        .startsWith("prior")
        .contains("forename", "surname", "birth", "contact");
    assertThat(first.explanation().text())
        .contains("given names a slip apart (")
        .contains("Owenn")
        .contains("same family name (Featherstonehaugh), rarer than most");
    assertThat(first.explanation().steps().stream().mapToDouble(Step::bits).sum())
        .isCloseTo(first.bits(), within(1e-9));
  }

  @Test
  void ordersCandidatesByWeight() {
    LiveIndex index = town();
    for (String line : List.copyOf(TOWN.values()).subList(0, 60)) {
      NewRecord record = Village.written(line);
      List<Candidate> found = index.search(new NewRecord("", record.cells()));
      assertThat(found).isNotEmpty();
      assertThat(found.getFirst().bits())
          .isEqualTo(found.stream().mapToDouble(Candidate::bits).max().orElseThrow(), within(1e-4));
      assertThat(found.stream().map(Candidate::bits).toList())
          .isSortedAccordingTo(
              (one, other) -> Math.abs(one - other) < 1e-4 ? 0 : Double.compare(other, one));
    }
  }

  @Test
  void findsTheSameLinksAsABatchRunWithTheSameWeights() {
    LiveIndex index = town();
    PersonTable table = Village.table(TOWN.values());
    BatchLink batch = BatchLink.of(table, index.rarity(), Village.ONE);
    ScoredPairs pairs =
        batch.score(batch.compare(batch.plan(Optional.of(index.model())).kept()), index.model());
    Map<String, List<String>> expected = new java.util.TreeMap<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      String one = table.id(pairs.one(pair));
      String other = table.id(pairs.other(pair));
      String bits = "%.3f".formatted(pairs.bits(pair));
      expected.computeIfAbsent(one, id -> new ArrayList<>()).add(other + " " + bits);
      expected.computeIfAbsent(other, id -> new ArrayList<>()).add(one + " " + bits);
    }
    assertThat(expected).hasSizeGreaterThan(100);
    TOWN.forEach((id, line) -> {
      List<String> found =
          index.search(Village.written(line)).stream()
              .map(one -> one.id() + " %.3f".formatted(one.bits()))
              .toList();
      if (found.size() < 20) {
        assertThat(found)
            .as(id)
            .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(id, List.of()));
      }
    });
  }

  @Test
  void warnsOfATwinBeforeOneIsTakenForTheOther() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", OWEN));
    index.insert(new NewRecord("b", owenBut(Map.of(Field.FORENAME, "Ruby", Field.SEX, "F"))));

    List<Candidate> found = index.search(new NewRecord("", owenBut(Map.of(Field.FORENAME, "O"))));
    assertThat(index.person("a").orElseThrow().records()).containsExactly("a");
    assertThat(found).extracting(Candidate::id).contains("a");
    List<Candidate> unsure =
        index.search(new NewRecord("", owenBut(Map.of(Field.FORENAME, "", Field.SEX, ""))));
    assertThat(unsure).extracting(Candidate::id).contains("a", "b");
    assertThat(unsure.getFirst().guards()).contains(Guard.ANOTHER_AS_LIKELY);
  }

  @Test
  void warnsOfFactsThatSpeakAgainstTheSamePerson() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", owenBut(Map.of(Field.NUMBER, "943 476 5919"))));

    List<Candidate> found =
        index.search(
            new NewRecord("", owenBut(Map.of(Field.NUMBER, "943 476 5870", Field.SEX, "F"))));
    List<Candidate> older =
        index.search(new NewRecord("", owenBut(Map.of(Field.BIRTH, "1954-11-27"))));

    assertThat(found.getFirst().guards()).contains(Guard.TWO_NUMBERS, Guard.OTHER_SEX);
    assertThat(older.getFirst().guards()).containsExactly(Guard.TWO_BIRTHS);
  }

  @Test
  void tellsWhoseANewRecordIs() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", OWEN));
    Person person = index.insert(new NewRecord("b", OWEN));

    assertThat(person.records()).containsExactly("a", "b");
    assertThat(index.person("b")).contains(person);
    assertThat(index.person("c")).isEmpty();
    assertThat(index.size()).isEqualTo(TOWN.size() + 2);
  }

  @Test
  void refusesAnIdThatIsTaken() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", OWEN));

    assertThatThrownBy(() -> index.insert(new NewRecord("a", OWEN)))
        .hasMessage("there is a record 'a' already");
    assertThatThrownBy(() -> index.insert(new NewRecord("", OWEN)))
        .hasMessage("a record needs an id");
  }

  @Test
  void keepsToDecisionsWhateverComesIn() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", OWEN));
    index.insert(new NewRecord("b", OWEN));
    index.exclude("b", "a");
    assertThat(index.person("a").orElseThrow().records()).containsExactly("a");

    index.insert(new NewRecord("c", OWEN));
    assertThat(index.person("a")).isNotEqualTo(index.person("b"));

    index.include("a", "r1");
    assertThat(index.person("r1").orElseThrow().records()).contains("a", "r1");
    assertThat(index.decisions())
        .containsExactlyInAnyOrder(
            new Decision("a", "b", Decision.Kind.APART),
            new Decision("a", "r1", Decision.Kind.TOGETHER));

    index.forget("a", "b");
    index.forget("r1", "a");
    assertThat(index.decisions()).isEmpty();
    assertThat(index.person("a").orElseThrow().records()).containsExactly("a", "b", "c");
  }

  @Test
  void partsAPersonForGood() {
    LiveIndex index = town();
    List.of("a", "b", "c", "d").forEach(id -> index.insert(new NewRecord(id, OWEN)));

    index.unmerge(List.of("a", "c"));
    index.insert(new NewRecord("e", OWEN));

    assertThat(index.person("a").orElseThrow().records())
        .contains("a", "c")
        .doesNotContain("b", "d");
    assertThat(index.person("b").orElseThrow().records())
        .contains("b", "d")
        .doesNotContain("a", "c");
    assertThatThrownBy(() -> index.unmerge(List.of("b", "r1")))
        .hasMessageContaining("some records of one person");
    assertThatThrownBy(() -> index.unmerge(List.of("nobody")))
        .hasMessage("no record that is here leaves");
  }

  @Test
  void letsGoOfARecordAndOfWhatWasDecidedAboutIt() {
    LiveIndex index = town();
    List.of("a", "b").forEach(id -> index.insert(new NewRecord(id, OWEN)));
    index.exclude("a", "b");

    assertThat(index.delete(List.of("a", "nobody"))).isEqualTo(1);

    assertThat(index.decisions()).isEmpty();
    assertThat(index.person("a")).isEmpty();
    assertThat(index.search(new NewRecord("", OWEN)))
        .extracting(Candidate::id)
        .contains("b")
        .doesNotContain("a");
    assertThat(index.delete(List.of("a"))).isZero();
    assertThat(index.insert(new NewRecord("a", OWEN)).records()).containsExactly("a", "b");
  }

  @Test
  void refusesDecisionsAboutWhatIsNotHere() {
    LiveIndex index = town();

    assertThatThrownBy(() -> index.include("r1", "nobody"))
        .hasMessage("there is no record 'nobody'");
    assertThatThrownBy(() -> index.exclude("r1", "r1")).hasMessage("'r1' is one record");
    assertThat(index.decisions()).isEmpty();
  }

  @Test
  void growsFromNothing() {
    LiveIndex index = Village.index(List.of(), Village.MODEL);
    assertThat(index.search(new NewRecord("", OWEN))).isEmpty();
    for (String line : TOWN.values()) {
      index.insert(Village.written(line));
    }
    assertThat(Village.people(index)).isEqualTo(Village.batch(TOWN.values(), index));
  }

  @Test
  void weighsAsTheScorerDoes() {
    LiveIndex index = town();
    index.insert(new NewRecord("a", OWEN));
    Candidate found = index.search(new NewRecord("", OWEN)).getFirst();
    assertThat(found.probability()).isEqualTo(Scorer.toProbability(found.bits()));
  }

  @Test
  void isOfOneFileAndNeedsRulesThatCanBeUsedOnIt() throws java.io.IOException {
    java.nio.file.Path one = java.nio.file.Files.createTempFile("one", ".csv");
    java.nio.file.Path other = java.nio.file.Files.createTempFile("other", ".csv");
    java.nio.file.Files.writeString(one, "id,surname\n1,hart\n");
    java.nio.file.Files.writeString(other, "id,surname\n2,hart\n");
    var two =
        org.sightline.linkage.table.TableReader.read(
            List.of(one, other), java.util.Optional.empty(), Village.ONE);
    java.nio.file.Files.delete(one);
    java.nio.file.Files.delete(other);

    assertThatThrownBy(
            () -> LiveIndex.of(two, Village.MODEL, ClusterRules.USUAL, true, Village.ONE))
        .hasMessage("a live index is of one file, not of two");
    assertThatThrownBy(() ->
            Village.index(
                Village.records(700, 3).values(), Village.with(Village.MODEL, "everything")))
        .hasMessageStartingWith("the model compares every record with every other");
  }

  @Test
  void findsNobodyWhereNothingAgreesAndNeverTheRecordItself() {
    LiveIndex index = town();
    index.insert(new NewRecord("school-1", OWEN));

    assertThat(index.search(new NewRecord("", Map.of(Field.SURNAME, "Zzyzx")))).isEmpty();
    assertThat(index.search(new NewRecord("school-1", OWEN)))
        .extracting(Candidate::id)
        .doesNotContain("school-1");
    assertThat(index.search(new NewRecord("school-2", OWEN)))
        .extracting(Candidate::id)
        .contains("school-1");
    assertThat(index.search(new NewRecord("", OWEN))).hasSizeLessThanOrEqualTo(20);
    assertThat(index.delete(List.of("nobody"))).isZero();
    assertThat(index.person("nobody")).isEmpty();
  }

  @Test
  void saysEachGuardInWords() {
    for (Guard guard : Guard.values()) {
      assertThat(guard.words()).hasSizeGreaterThan(15);
    }
  }
}
