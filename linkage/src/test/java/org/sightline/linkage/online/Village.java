package org.sightline.linkage.online;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;

/// Made-up records, a model learnt from a larger town, and what a batch run makes of the records of an index.
final class Village {

  static final Parallel ONE = Parallel.of(1);
  static final LinkModel MODEL = model();

  private static final List<Optional<Field>> COLUMNS =
      Arrays.stream(Town.HEADER.split(",", -1)).map(Field::named).toList();

  private Village() {}

  /// Records by id, as they are written.
  static Map<String, String> records(int households, long seed) {
    Map<String, String> records = new TreeMap<>();
    Town.of(households, seed).stream()
        .skip(1)
        .forEach(line -> records.put(line.substring(0, line.indexOf(',')), line));
    return records;
  }

  static NewRecord written(String line) {
    String[] cells = line.split(",", -1);
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (int column = 1; column < cells.length; column++) {
      String cell = cells[column];
      COLUMNS.get(column).ifPresent(field -> fields.put(field, cell));
    }
    return new NewRecord(cells[0], fields);
  }

  static PersonTable table(Collection<String> lines) {
    List<String> all = new ArrayList<>(List.of(Town.HEADER));
    all.addAll(lines);
    return TownFile.table(all, Optional.empty(), ONE);
  }

  static LiveIndex index(Collection<String> lines, LinkModel model) {
    return LiveIndex.of(table(lines), model, ClusterRules.USUAL, true, ONE);
  }

  /// The people that a batch run finds among lines, with the decisions and the rarity of an index.
  static Set<List<String>> batch(Collection<String> lines, LiveIndex index) {
    PersonTable table = table(lines);
    BatchLink batch = BatchLink.of(table, index.rarity(), ONE);
    ScoredPairs pairs =
        batch.score(
            batch.compare(RulePlan.blocks(index.model().rules(), table, ONE)), index.model());
    Set<Overrides.Two> together = new HashSet<>();
    Set<Overrides.Two> apart = new HashSet<>();
    for (Decision decision : index.decisions()) {
      (decision.kind() == Decision.Kind.TOGETHER ? together : apart)
          .add(Overrides.Two.of(table.find(decision.one()), table.find(decision.other())));
    }
    PersonClusters clusters =
        batch.cluster(pairs, index.model(), ClusterRules.USUAL, Overrides.of(together, apart));
    Map<Integer, List<String>> people = new TreeMap<>();
    for (int record = 0; record < table.size(); record++) {
      people.computeIfAbsent(clusters.of(record), first -> new ArrayList<>()).add(table.id(record));
    }
    return new HashSet<>(people.values());
  }

  static Set<List<String>> people(LiveIndex index) {
    Set<List<String>> people = new HashSet<>();
    index.people().forEach(person -> people.add(person.records()));
    return people;
  }

  static LinkModel with(LinkModel model, String... rules) {
    return new LinkModel(
        model.version(),
        model.trained(),
        model.records(),
        model.pairs(),
        model.same(),
        model.household(),
        model.levels(),
        Arrays.stream(rules).map(Rule::parse).toList(),
        model.thresholds());
  }

  private static LinkModel model() {
    PersonTable town = TownFile.table(Town.of(1_000, 3), Optional.empty(), ONE);
    BatchLink batch = new BatchLink(town, ONE);
    var plan = batch.plan(Optional.empty());
    return batch.train(batch.compare(plan.kept()), plan, "town", "").model();
  }
}
