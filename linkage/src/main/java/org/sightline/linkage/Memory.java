package org.sightline.linkage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.online.Bench;

/// What a matcher weighed last. A family is looked at again with every record that comes, and most of it has not changed since.
/// Remembering changes no answer: a weight is given again only for the very records it was computed from.
final class Memory {

  private static final int RECORDS = 20_000;
  private static final int PAIRS = 200_000;

  private final Map<String, Spelt> records = new Latest<>(RECORDS);
  private final Map<Pair, Pairing> pairs = new Latest<>(PAIRS);

  private record Spelt(
      PersonRecord person, NormalRecord normal, AtomicReference<@Nullable Facets> facets) {}

  private record Pairing(NormalRecord a, NormalRecord b, Matcher.Weighed weight) {}

  synchronized NormalRecord normal(PersonRecord person) {
    var spelt = records.get(person.id());
    if (spelt == null || !spelt.person().equals(person)) {
      spelt = new Spelt(person, NormalRecord.of(person), new AtomicReference<>());
      records.put(person.id(), spelt);
    }
    return spelt.normal();
  }

  synchronized Matcher.Weighed weight(
      NormalRecord a,
      NormalRecord b,
      BiFunction<NormalRecord, NormalRecord, Matcher.Weighed> weigh) {
    var pair = new Pair(a.id(), b.id());
    var weighed = pairs.get(pair);
    if (weighed == null || !same(weighed.a(), a) || !same(weighed.b(), b)) {
      weighed = new Pairing(a, b, weigh.apply(a, b));
      pairs.put(pair, weighed);
    }
    return weighed.weight();
  }

  /// The rows of a record; made anew where it is not among those remembered.
  synchronized Facets facets(NormalRecord person, Bench bench) {
    var spelt = records.get(person.id());
    if (spelt == null || !spelt.normal().equals(person)) {
      return Facets.of(person, bench);
    }
    var made = spelt.facets().get();
    if (made == null) {
      made = Facets.of(person, bench);
      spelt.facets().set(made);
    }
    return made;
  }

  private static boolean same(NormalRecord one, NormalRecord other) {
    return one.equals(other);
  }

  /// Keeps what was used last.
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;
    private final int most;

    Latest(int most) {
      super(16, LOAD, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
