package org.sightline.linkage.online;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Workbench;

/// People, and the records they are known by, as they come and go.
///
/// Any number of threads may ask at once, and none waits: each reads the index as it last stood. Changes are made one at a time, and each is
/// seen as a whole or not at all. Whatever happened before, the people are those that a batch run over the living records finds, by the
/// same model, the same decisions and the same [rarity of values][#rarity()].
///
/// How rare values are is settled when the index is made and does not follow what comes in; otherwise one more Smith would change the
/// weight of all others. Make the index anew from its records, by night say, to bring it up to date.
public final class LiveIndex {

  /// Records that are put into blocks at a time when an index is read.
  private static final int PART = 1 << 14;

  /// What a record without an id is called in its explanations.
  private static final String NO_ID_YET = "the new record";

  private final LinkModel model;
  private final Scorer scorer;
  private final ClusterRules rules;
  private final boolean nhsNumbers;
  private final FrozenRarity rarity;
  private final Benches benches;
  private final Links links;
  private final Decisions decisions = new Decisions();
  private final Regrouping regrouping;
  private volatile View view;

  private LiveIndex(
      LinkModel model,
      ClusterRules rules,
      boolean nhsNumbers,
      FrozenRarity rarity,
      Links links,
      View view) {
    this.model = model;
    this.scorer = new Scorer(model);
    this.rules = rules;
    this.nhsNumbers = nhsNumbers;
    this.rarity = rarity;
    this.benches = new Benches(rarity, scorer);
    this.links = links;
    this.regrouping = new Regrouping(links, decisions, rules);
    this.view = view;
  }

  /// An index of the records of a table, whose people are made by a batch run.
  ///
  /// @param table the records, from one file
  /// @param model to weigh by
  /// @param rules to make people by
  /// @param nhsNumbers whether personal numbers that will come in are NHS numbers, whose check tells a slip
  public static LiveIndex of(
      PersonTable table,
      LinkModel model,
      ClusterRules rules,
      boolean nhsNumbers,
      Parallel threads) {
    if (table.files() != 1) {
      throw new IllegalArgumentException("a live index is of one file, not of two");
    }
    if (!RulePlan.fit(model.rules(), table)) {
      throw new IllegalArgumentException(
          "the model compares every record with every other: train it on more records, or name rules");
    }
    FrozenRarity rarity = FrozenRarity.of(table);
    BatchLink batch = BatchLink.of(table, rarity, threads);
    List<Blocks> blocks = RulePlan.blocks(model.rules(), table, threads);
    ScoredPairs pairs = batch.score(batch.compare(blocks), model);
    PersonClusters clusters = batch.cluster(pairs, model, rules);
    Links links = new Links(table.size() + table.size() / 4);
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= rules.from()) {
        links.add(pairs.one(pair), pairs.other(pair), pairs.bits(pair));
      }
    }
    Founding founding = new Founding(model.rules(), table.size(), threads);
    founding.add(table);
    return new LiveIndex(model, rules, nhsNumbers, rarity, links, founding.done(groups(clusters)));
  }

  private static int[] groups(PersonClusters clusters) {
    int[] groups = new int[clusters.records()];
    Arrays.setAll(groups, clusters::of);
    return groups;
  }

  /// Writes the index to a file, whole or not at all. Readers go on, changes wait.
  ///
  /// The file holds the records as they were taken in: it belongs where records of people are kept, and is readable by its owner alone.
  public synchronized void write(Path file) throws IOException {
    IndexContent content = IndexContent.of(rules, nhsNumbers, rarity, view, links, decisions);
    new IndexFile(file, model.digest())
        .write(out -> {
          content.write(out);
          return file;
        });
  }

  /// Reads an index that was written with the same model.
  ///
  /// @throws IndexFileFault when the file is no index, is not as it was written, or was made with another model
  public static LiveIndex read(Path file, LinkModel model, Parallel threads) throws IOException {
    IndexContent content = new IndexFile(file, model.digest()).read(in -> IndexContent.read(in));
    Founding founding = new Founding(model.rules(), content.records().size(), threads);
    Workbench fresh = new Workbench(content.rarity()::isUsual);
    for (int from = 0; from < content.records().size(); from += PART) {
      int to = Math.min(from + PART, content.records().size());
      founding.add(fresh.copy().table(content.records().subList(from, to)));
    }
    Links links = new Links(content.records().size());
    int[] linked = content.links();
    for (int at = 0; at < linked.length; at += 3) {
      links.add(linked[at], linked[at + 1], Float.intBitsToFloat(linked[at + 2]));
    }
    LiveIndex index =
        new LiveIndex(
            model,
            content.rules(),
            content.nhsNumbers(),
            content.rarity(),
            links,
            founding.done(content.groups()));
    int[] decided = content.decisions();
    for (int at = 0; at < decided.length; at += 3) {
      index.decisions.decide(
          decided[at],
          decided[at + 1],
          decided[at + 2] == IndexContent.TOGETHER ? Decision.Kind.TOGETHER : Decision.Kind.APART);
    }
    return index;
  }

  // ------------------------------------------------------------------ reading

  /// The model records are weighed by.
  public LinkModel model() {
    return model;
  }

  /// How rare values are taken to be. For a batch run that must find the same people.
  public FrozenRarity rarity() {
    return rarity;
  }

  /// How many records there are.
  public int size() {
    return view.living();
  }

  /// The person of a record, if the record is here.
  public Optional<Person> person(String record) {
    View now = view;
    int found = now.find(record);
    return found < 0 ? Optional.empty() : Optional.of(now.person(found));
  }

  /// All people.
  public List<Person> people() {
    View now = view;
    List<Person> people = new ArrayList<>();
    for (int record = 0; record < now.size(); record++) {
      int[] group = now.groups().get(record);
      if (now.records().get(record) != null && (group == null || group[0] == record)) {
        people.add(now.person(record));
      }
    }
    return people;
  }

  /// Search before create: the records that may be of the person somebody is about to record, the likeliest first.
  ///
  /// They are those that the model's blocking rules select, down to the weight that a batch run keeps, twenty at most.
  public List<Candidate> search(NewRecord record) {
    View now = view;
    NewRecord named = record.id().isEmpty() ? new NewRecord(NO_ID_YET, record.cells()) : record;
    int stands = record.id().isEmpty() ? -1 : now.find(record.id());
    return benches.at(
        now.age(),
        bench -> {
          PackedRecord packed = bench.pack(named, nhsNumbers);
          Comparison compared = Comparison.of(now, model.rules(), bench, packed, stands);
          return new Ranking(now, compared, scorer).candidates();
        });
  }

  // ------------------------------------------------------------------ writing, one at a time

  /// Takes a record in and tells whose it is.
  ///
  /// @throws IllegalArgumentException when the id is empty or a record of this id is here already
  public synchronized Person insert(NewRecord record) {
    View now = view;
    if (record.id().isEmpty()) {
      throw new IllegalArgumentException("a record needs an id");
    }
    if (now.find(record.id()) >= 0) {
      throw new IllegalArgumentException("there is a record '%s' already".formatted(record.id()));
    }
    return benches.at(now.age(), bench -> insert(now, bench, bench.pack(record, nhsNumbers)));
  }

  private Person insert(View now, Bench bench, PackedRecord record) {
    int place = now.size();
    Comparison compared = Comparison.of(now, model.rules(), bench, record, -1);
    Set<Integer> touched = new LinkedHashSet<>(Set.of(place));
    for (int at = 0; at < compared.size(); at++) {
      if (compared.bits(at) >= rules.from()) {
        links.add(place, compared.place(at), compared.bits(at));
      }
    }
    List<Postings> postings = new ArrayList<>(now.postings());
    Set<Integer> crowded = new HashSet<>();
    for (int rule = 0; rule < postings.size(); rule++) {
      if (compared.block(rule) != 0) {
        int tag = Postings.tag(compared.block(rule));
        postings.set(rule, withRoom(postings.get(rule)));
        Postings into = postings.get(rule);
        into.add(place, tag);
        if (into.isRefused(tag)) {
          into.crowd(tag, into.crowd(tag) + 1, true);
        } else if (Comparison.isTooLarge(model.rules().get(rule), compared.others(rule) + 1)) {
          into.crowd(tag, compared.others(rule) + 1, true);
          crowded.addAll(members(into, tag, place + 1));
        }
      }
    }
    Postings ids = withRoom(now.ids());
    ids.add(place, View.tag(idBytes(record)));
    Shelf.Edit<PackedRecord> records = now.records().edit();
    records.set(place, record);
    View next =
        new View(
            place + 1,
            now.living() + 1,
            now.age(),
            records.done(),
            now.groups(),
            List.copyOf(postings),
            ids);
    relink(next, bench, crowded, touched);
    return publish(next, bench, touched).person(place);
  }

  /// Lets records go, with all that was decided about them. Nothing of them stays but in what readers are just reading.
  ///
  /// @return how many of them were here
  public synchronized int delete(Collection<String> ids) {
    View now = view;
    Set<Integer> going = new LinkedHashSet<>();
    ids.stream().map(now::find).filter(place -> place >= 0).forEach(going::add);
    if (going.isEmpty()) {
      return 0;
    }
    int gone = benches.at(now.age(), bench -> delete(now, bench, going));
    benches.forget();
    return gone;
  }

  private int delete(View now, Bench bench, Set<Integer> going) {
    Set<Integer> touched = new LinkedHashSet<>();
    Set<Integer> readmitted = new LinkedHashSet<>();
    Shelf.Edit<PackedRecord> records = now.records().edit();
    Shelf.Edit<int[]> groups = now.groups().edit();
    for (int place : going) {
      PackedRecord record = now.living(place);
      PersonTable alone = bench.sheet(List.of(record)).table();
      for (int rule = 0; rule < model.rules().size(); rule++) {
        long block = TextBlock.of(model.rules().get(rule), alone, 0);
        if (block != 0) {
          readmitted.addAll(
              removed(
                  now.postings().get(rule),
                  model.rules().get(rule),
                  place,
                  Postings.tag(block),
                  now));
        }
      }
      now.ids().remove(place, View.tag(idBytes(record)));
      links.removeAll(place, touched::add);
      touched.addAll(decisions.together(place));
      decisions.forget(place);
      records.set(place, null);
      groups.set(place, null);
    }
    touched.removeAll(going);
    readmitted.removeAll(going);
    View next =
        new View(
            now.size(),
            now.living() - going.size(),
            now.age() + 1,
            records.done(),
            groups.done(),
            now.postings(),
            now.ids());
    relink(next, bench, readmitted, touched);
    publish(next, bench, touched);
    return going.size();
  }

  /// Holds two records together, whatever they weigh.
  public void include(String one, String other) {
    decide(List.of(one), List.of(other), Decision.Kind.TOGETHER);
  }

  /// Keeps two records apart, whatever they weigh.
  public void exclude(String one, String other) {
    decide(List.of(one), List.of(other), Decision.Kind.APART);
  }

  /// Takes a decision about two records back: what they weigh counts again.
  public synchronized void forget(String one, String other) {
    decide(List.of(one), List.of(other), null);
  }

  /// Parts a person in two for good: each record that leaves is kept apart from each that stays, whatever comes in later.
  ///
  /// @param leaving records of one person, not all of them
  public synchronized void unmerge(Collection<String> leaving) {
    Person person =
        leaving.stream()
            .findFirst()
            .flatMap(this::person)
            .orElseThrow(() -> new IllegalArgumentException("no record that is here leaves"));
    List<String> staying = new ArrayList<>(person.records());
    staying.removeAll(leaving);
    if (!person.records().containsAll(leaving) || staying.isEmpty()) {
      throw new IllegalArgumentException(
          "those who leave must be some records of one person, not all, and no others");
    }
    decide(leaving, staying, Decision.Kind.APART);
  }

  /// All decisions that hold.
  public synchronized List<Decision> decisions() {
    View now = view;
    List<Decision> all = new ArrayList<>();
    decisions.each((one, other, kind) -> {
      boolean inOrder = PackedRecord.compareIds(now.living(one), now.living(other)) < 0;
      String first = now.living(inOrder ? one : other).id();
      String second = now.living(inOrder ? other : one).id();
      all.add(new Decision(first, second, kind));
    });
    return all;
  }

  private synchronized void decide(
      Collection<String> ones,
      Collection<String> others,
      Decision.@org.jspecify.annotations.Nullable Kind kind) {
    View now = view;
    Set<Integer> touched = new LinkedHashSet<>();
    List<int[]> pairs = new ArrayList<>();
    for (String one : ones) {
      for (String other : others) {
        int a = place(now, one);
        int b = place(now, other);
        if (a == b) {
          throw new IllegalArgumentException("'%s' is one record".formatted(one));
        }
        pairs.add(new int[] {a, b});
        touched.addAll(List.of(a, b));
      }
    }
    pairs.forEach(pair -> decisions.decide(pair[0], pair[1], kind));
    benches.at(now.age(), bench -> publish(now, bench, touched));
  }

  private static int place(View now, String id) {
    int place = now.find(id);
    if (place < 0) {
      throw new IllegalArgumentException("there is no record '%s'".formatted(id));
    }
    return place;
  }

  private static byte[] idBytes(PackedRecord record) {
    return record.id().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Postings withRoom(Postings postings) {
    return postings.isFull() ? postings.wider() : postings;
  }

  /// Takes a record out of a block; those whose pairs are compared again because the block is no longer too large.
  private static List<Integer> removed(Postings from, Rule rule, int place, int tag, View now) {
    from.remove(place, tag);
    if (!from.isRefused(tag)) {
      return List.of();
    }
    int size = from.crowd(tag) - 1;
    boolean still = Comparison.isTooLarge(rule, size);
    from.crowd(tag, size, still);
    return still ? List.of() : members(from, tag, now.size());
  }

  private static List<Integer> members(Postings postings, int tag, int below) {
    List<Integer> members = new ArrayList<>();
    for (int at = postings.first(tag); at != Postings.END; ) {
      long entry = postings.entry(at);
      if (Postings.isOf(entry, tag) && at < below) {
        members.add(at);
      }
      at = Postings.next(entry);
    }
    return members;
  }

  /// Links records anew whose blocks have been refused or admitted.
  private void relink(View next, Bench bench, Set<Integer> records, Set<Integer> touched) {
    for (int record : records) {
      touched.add(record);
      links.removeAll(record, touched::add);
      Comparison compared = Comparison.of(next, model.rules(), bench, next.living(record), record);
      for (int at = 0; at < compared.size(); at++) {
        if (compared.bits(at) >= rules.from()) {
          links.add(record, compared.place(at), compared.bits(at));
          touched.add(compared.place(at));
        }
      }
    }
  }

  private View publish(View next, Bench bench, Set<Integer> touched) {
    Shelf.Edit<int[]> groups = next.groups().edit();
    regrouping.run(touched, next::living, bench, groups);
    View published =
        new View(
            next.size(),
            next.living(),
            next.age(),
            next.records(),
            groups.done(),
            next.postings(),
            next.ids());
    view = published;
    return published;
  }
}
