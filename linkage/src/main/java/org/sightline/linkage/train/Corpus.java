package org.sightline.linkage.train;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;

/// What training must know of a corpus besides its candidate pairs: some figures and a sample, so that the corpus itself may lie elsewhere.
///
/// @param records how many
/// @param pairs how many pairs could be compared at all
/// @param fields those that some file has
/// @param drawn a sample of its records
/// @param rarity how rare their values are in the corpus
/// @param agreement how often two records that both have a value have the same one
public record Corpus(
    long records,
    long pairs,
    Set<Field> fields,
    Drawn drawn,
    Rarity rarity,
    Map<CountedValue, Double> agreement) {

  /// Keeps copies.
  public Corpus {
    fields = Set.copyOf(fields);
    agreement = Map.copyOf(agreement);
  }

  /// A corpus that lies in a table.
  static Corpus of(PersonTable table, Rarity rarity, Parallel threads) {
    CountedValue[] values = CountedValue.values();
    double[] counted = new double[values.length];
    threads.each(values.length, one -> counted[one] = ExactAgreement.of(table, values[one]));
    Map<CountedValue, Double> agreement = new EnumMap<>(CountedValue.class);
    for (int one = 0; one < values.length; one++) {
      agreement.put(values[one], counted[one]);
    }
    return new Corpus(
        table.size(), table.pairs(), table.fields(), Drawn.of(table), rarity, agreement);
  }

  double agreement(CountedValue value) {
    return agreement.getOrDefault(value, 0.0);
  }
}
