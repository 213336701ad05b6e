package org.sightline.linkage;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Learns a model from records alone: nobody has to say which of them are one person.
///
/// Every pair that shares a blocking key is looked at. Of the pairs that share none, all are looked
/// at in a small corpus and a sample,
/// scaled up, in a large one, so that the counts stand for all pairs there are: chance agreement
/// (u) and the prior come out for
/// the whole corpus, not for candidates only. EM then splits the counts into pairs of one person
/// and pairs of two.
public final class Trainer {

  /// Up to so many pairs without a common key are looked at one by one.
  private static final long ALL_UP_TO = 1_000_000;

  /// How much of the frequency adjustment near matches get in a trained model.
  private static final double DAMPING = 0.5;

  private final Corpus corpus;
  private final List<NormalRecord> people;
  private final Set<Pair> blocked;
  private final long sampleSize;

  private Trainer(List<PersonRecord> people, Model start, long sampleSize) {
    this.corpus = new Corpus(people, Matcher.of(start));
    this.people = List.copyOf(corpus.records());
    this.blocked = corpus.candidates();
    this.sampleSize = sampleSize;
  }

  /// Trains on a corpus.
  ///
  /// @param people the records; at least two
  /// @param start where EM begins; caps and thresholds are kept
  /// @param version the new model's version
  /// @param seed for the sample; the same records, in any order, and seed give the same model
  public static Training train(List<PersonRecord> people, Model start, String version, long seed) {
    return train(people, start, version, seed, ALL_UP_TO);
  }

  static Training train(
      List<PersonRecord> people, Model start, String version, long seed, long sampleSize) {
    if (people.size() < 2) {
      throw new IllegalArgumentException(
          "training needs at least two records, not " + people.size());
    }
    return new Trainer(people, start, sampleSize).train(start, version, seed);
  }

  private Training train(Model start, String version, long seed) {
    PatternCounts counts = new PatternCounts();
    blocked.forEach(
        pair -> counts.add(Findings.of(corpus.record(pair.a()), corpus.record(pair.b())), 1));
    long othersInAll = (long) people.size() * (people.size() - 1) / 2 - blocked.size();
    PatternCounts others = othersInAll <= sampleSize ? allOthers() : sampledOthers(seed);
    long looked = Math.round(others.pairs());
    if (looked > 0) {
      counts.addAll(others, (double) othersInAll / looked);
    }
    Estimate learnt = ExpectationMaximisation.run(counts, Estimate.of(start));
    Model model = model(start, version, learnt);
    return new Training(
        model, learnt.rounds(), learnt.settled(), blocked.size(), looked, othersInAll);
  }

  private PatternCounts allOthers() {
    PatternCounts counts = new PatternCounts();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        addIfOther(counts, people.get(i), people.get(j));
      }
    }
    return counts;
  }

  private PatternCounts sampledOthers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PatternCounts counts = new PatternCounts();
    for (long drawn = 0; drawn < sampleSize; drawn++) {
      int one = random.nextInt(people.size());
      int other = random.nextInt(people.size() - 1);
      addIfOther(counts, people.get(one), people.get(other < one ? other : other + 1));
    }
    return counts;
  }

  private void addIfOther(PatternCounts counts, NormalRecord one, NormalRecord other) {
    if (!blocked.contains(Pair.of(one.id(), other.id()))) {
      counts.add(Findings.of(one, other), 1);
    }
  }

  private Model model(Model start, String version, Estimate learnt) {
    ModelBuilder model = start.with(version).prior(learnt.prior());
    learnt.weights().forEach((level, weight) -> model.level(level, weight.m(), weight.u()));
    return model
        .given(frequencies(NormalName::given))
        .family(frequencies(NormalName::family))
        .build();
  }

  private Frequencies frequencies(java.util.function.Function<NormalName, NamePart> part) {
    List<String> values =
        people.stream()
            .flatMap(person -> person.names().stream())
            .map(part)
            .filter(NamePart::isWrittenOut)
            .map(NamePart::joined)
            .toList();
    return values.isEmpty() ? Frequencies.NONE : Frequencies.counted(values, DAMPING);
  }
}
