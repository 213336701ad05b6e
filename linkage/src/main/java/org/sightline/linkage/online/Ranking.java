package org.sightline.linkage.online;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.Row;

/// What a search found, the likeliest first.
///
/// @param now the index as it stood when it was searched
/// @param compared the records it was compared with
/// @param scorer to weigh by
record Ranking(View now, Comparison compared, Scorer scorer) {

  /// Candidates that a search gives at most.
  private static final int MOST_CANDIDATES = 20;

  /// Bits within which somebody else is as likely.
  private static final double AS_LIKELY = 3;

  /// The candidates, each with what speaks for it and what guards against it.
  List<Candidate> candidates() {
    int[] likeliest =
        IntStream.range(0, compared.size())
            .filter(at -> compared.bits(at) >= BatchLink.KEPT_FROM)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer at) -> compared.bits(at))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_CANDIDATES)
            .mapToInt(Integer::intValue)
            .toArray();
    List<Person> people = new ArrayList<>();
    for (int at : likeliest) {
      people.add(now.person(compared.place(at)));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 0; place < likeliest.length; place++) {
      int at = likeliest[place];
      Bench.Sheet sheet = compared.sheet();
      int one = Math.min(at, compared.own());
      int other = Math.max(at, compared.own());
      Explanation explanation =
          Explanation.of(sheet.table(), sheet.comparer(), sheet.rarity(), scorer, one, other);
      List<Guard> guards = guards(sheet, one, other);
      if (hasRival(likeliest, people, place)) {
        guards.add(Guard.ANOTHER_AS_LIKELY);
      }
      candidates.add(
          new Candidate(
              sheet.table().id(at),
              people.get(place),
              explanation.bits(),
              explanation.probability(),
              guards,
              explanation));
    }
    return candidates;
  }

  private static List<Guard> guards(Bench.Sheet sheet, int one, int other) {
    List<Guard> guards = new ArrayList<>();
    int pattern = sheet.judge().pattern(one, other);
    if (sheet.judge().hasTwoNumbers(pattern)) {
      guards.add(Guard.TWO_NUMBERS);
    }
    if (sheet.judge().hasTwoBirths(pattern)) {
      guards.add(Guard.TWO_BIRTHS);
    }
    if (sheet.judge().hasTwoGivenNames(pattern)) {
      guards.add(Guard.TWO_GIVEN_NAMES);
    }
    int sexes = 0;
    for (int record : new int[] {one, other}) {
      sexes |= 1 << Row.sex(sheet.table().rows(), record * Row.STRIDE);
    }
    if (Integer.bitCount(sexes & ~1) > 1) {
      guards.add(Guard.OTHER_SEX);
    }
    return guards;
  }

  /// Whether a record of another person weighs as much or nearly so, and could be of one person at all.
  private boolean hasRival(int[] likeliest, List<Person> people, int place) {
    float own = compared.bits(likeliest[place]);
    for (int other = 0; other < likeliest.length; other++) {
      float bits = compared.bits(likeliest[other]);
      if (bits >= 0
          && bits >= own - AS_LIKELY
          && !people.get(other).name().equals(people.get(place).name())) {
        return true;
      }
    }
    return false;
  }
}
