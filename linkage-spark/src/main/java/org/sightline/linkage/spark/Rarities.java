package org.sightline.linkage.spark;

import java.util.EnumMap;
import java.util.Map;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.compare.ValueCounts;
import org.sightline.linkage.train.CountedValue;
import org.sightline.linkage.train.ExactAgreement;

/// What the counts of values say of the whole corpus: how rare each is, and how often two records agree in one by chance.
final class Rarities {

  private final Kind[] kinds;

  Rarities(Kind[] kinds) {
    this.kinds = kinds;
  }

  FrozenRarity rarity() {
    return FrozenRarity.of(
        withInitials(),
        counts(kind(CountedValue.SURNAME)),
        counts(kind(CountedValue.BIRTHPLACE)),
        counts(kind(CountedValue.OCCUPATION)),
        counts(kind(CountedValue.BIRTH)));
  }

  Map<CountedValue, Double> agreement(int files) {
    Map<CountedValue, Double> agreement = new EnumMap<>(CountedValue.class);
    for (CountedValue value : CountedValue.values()) {
      Kind kind = kind(value);
      agreement.put(
          value,
          files == 2
              ? ExactAgreement.across(kind.one, kind.other, (double) kind.equal)
              : ExactAgreement.within(kind.one, (double) kind.equal));
    }
    return agreement;
  }

  private Kind kind(CountedValue value) {
    return kinds[Counting.VALUES.indexOf(value)];
  }

  private ValueCounts withInitials() {
    Kind both = new Kind();
    both.add(kind(CountedValue.FORENAME));
    both.add(kinds[Counting.INITIALS]);
    return counts(both);
  }

  private static ValueCounts counts(Kind kind) {
    return new ValueCounts(kind.values(), kind.counts(), kind.one + kind.other);
  }
}
