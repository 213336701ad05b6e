package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.sightline.linkage.Attention.Kind;

/// Says who is who among a set of records.
///
/// Decisions are taken first, then links from the heaviest down. A link is refused when it would
/// bring together two records that
/// a decision or a guard keeps apart, so that a chain of links always breaks at its weakest. The
/// result depends on the records,
/// the model and the decisions alone, not on their order.
public final class Clusters {

  private static final Comparator<MatchWeight> HEAVIEST =
      Comparator.comparingDouble(MatchWeight::totalBits)
          .reversed()
          .thenComparing(MatchWeight::a)
          .thenComparing(MatchWeight::b);

  private final Corpus corpus;
  private final Joins joins;
  private final List<Edge> edges = new ArrayList<>();
  private final List<Attention> attention = new ArrayList<>();

  private Clusters(Corpus corpus, Joins joins) {
    this.corpus = corpus;
    this.joins = joins;
  }

  /// Clusters records.
  ///
  /// @param people records with ids of their own
  /// @param matcher weighs the pairs
  /// @param overrides people's decisions, all of which stand
  /// @throws IllegalArgumentException when two records have one id
  public static Clustering of(
      List<PersonRecord> people, Matcher matcher, List<LinkOverride> overrides) {
    Corpus corpus = new Corpus(people, matcher);
    List<LinkOverride> ordered =
        overrides.stream()
            .sorted(
                Comparator.comparing(LinkOverride::id)
                    .thenComparing(decision -> Pair.of(decision))
                    .thenComparing(LinkOverride::toString))
            .toList();
    Set<Pair> excluded =
        ordered.stream()
            .filter(decision -> decision.kind() == LinkOverride.Kind.EXCLUDE)
            .map(Pair::of)
            .collect(Collectors.toSet());
    return new Clusters(corpus, new Joins(corpus, excluded)).run(ordered);
  }

  private Clustering run(List<LinkOverride> decisions) {
    decisions.forEach(this::apply);
    SortedSet<Pair> candidates = corpus.candidates();
    candidates.stream()
        .map(corpus::weight)
        .filter(weight -> weight.verdict() == Verdict.SAME)
        .sorted(HEAVIEST)
        .forEach(this::link);
    candidates.stream().map(corpus::weight).forEach(this::ask);
    candidates.addAll(corpus.loosePairs());
    List<MaybeSame> possiblySame =
        candidates.stream()
            .filter(this::isOpen)
            .map(this::maybe)
            .flatMap(Optional::stream)
            .toList();
    return new Clustering(joins.clusters(), edges, attention, possiblySame);
  }

  private void apply(LinkOverride decision) {
    Pair pair = Pair.of(decision);
    if (!corpus.has(pair)) {
      note(
          Kind.RECORD_MISSING,
          pair,
          "decision %s names a record that is not here".formatted(decision.id()));
    } else if (decision.kind() == LinkOverride.Kind.INCLUDE) {
      include(decision, pair);
    }
  }

  private void include(LinkOverride decision, Pair pair) {
    if (!joins.together(pair) && !mayJoin(decision, pair)) {
      return;
    }
    joins.join(pair);
    edges.add(new Edge(corpus.weight(pair), Optional.of(decision)));
  }

  /// An exclude stops an include; a guard does not, but is reported.
  private boolean mayJoin(LinkOverride decision, Pair pair) {
    Optional<Pair> apart = joins.exclusion(pair);
    if (apart.isPresent()) {
      note(
          Kind.OVERRIDES_CLASH,
          pair,
          "decision %s would join %s and %s, which another decision keeps apart"
              .formatted(decision.id(), apart.get().a(), apart.get().b()));
      return false;
    }
    joins
        .veto(pair, corpus)
        .flatMap(MatchWeight::veto)
        .map(caution ->
            "decision %s joins them although: %s".formatted(decision.id(), caution.sentence()))
        .ifPresent(reason -> note(Kind.INCLUDED_AGAINST_FACTS, pair, reason));
    return true;
  }

  private void link(MatchWeight weight) {
    Pair pair = Pair.of(weight.a(), weight.b());
    if (joins.isExcluded(pair)) {
      return;
    }
    if (!joins.together(pair)) {
      Optional<String> obstacle = obstacle(pair);
      if (obstacle.isPresent()) {
        note(Kind.SPLIT, pair, obstacle.get());
        return;
      }
      joins.join(pair);
    }
    edges.add(new Edge(weight, Optional.empty()));
  }

  private Optional<String> obstacle(Pair pair) {
    return joins
        .exclusion(pair)
        .map(apart ->
            "linking them would join %s and %s, which a decision keeps apart"
                .formatted(apart.a(), apart.b()))
        .or(() ->
            joins
                .veto(pair, corpus)
                .flatMap(apart ->
                    apart
                        .veto()
                        .map(caution ->
                            "linking them would join %s and %s: %s"
                                .formatted(apart.a(), apart.b(), caution.sentence()))));
  }

  private void ask(MatchWeight weight) {
    Pair pair = Pair.of(weight.a(), weight.b());
    boolean heavyVeto =
        weight.verdict() == Verdict.KEPT_APART && weight.totalBits() >= corpus.thresholds().link();
    if (!isOpen(pair) || !(weight.verdict() == Verdict.REVIEW || heavyVeto)) {
      return;
    }
    if (weight.cautions().isEmpty()) {
      note(
          Kind.GREY_ZONE,
          pair,
          "the evidence is neither clearly for nor clearly against one person");
    } else {
      note(Kind.CAUTION, pair, "much agrees, but: " + weight.cautions().getFirst().sentence());
    }
  }

  private boolean isOpen(Pair pair) {
    return !joins.together(pair) && !joins.isExcluded(pair);
  }

  private Optional<MaybeSame> maybe(Pair pair) {
    return Possibly.same(corpus.record(pair.a()), corpus.record(pair.b()), corpus.weighed(pair));
  }

  private void note(Kind kind, Pair pair, String reason) {
    attention.add(new Attention(kind, pair.a(), pair.b(), reason));
  }
}
