package org.sightline.linkage.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkThresholds;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;

/// What was learnt.
///
/// @param model the model
/// @param patterns how many different patterns came up
/// @param rounds how many rounds it took
/// @param lost the share of pairs of one person that no blocking rule finds, by the model's own figures: an estimate, made
///   without truth
public record Training(LinkModel model, int patterns, int rounds, double lost) {

  /// Learns from candidate pairs.
  ///
  /// @param comparisons the candidate pairs, compared
  /// @param rules by which they were found
  /// @param version what to call the model
  /// @param day when it is trained
  /// @param known pairs of which somebody has said whether they are of one person; none are needed
  public static Training of(
      PersonTable table,
      Comparisons comparisons,
      PairComparer comparer,
      Rarity rarity,
      List<Rule> rules,
      String version,
      String day,
      List<KnownPair> known,
      Parallel threads) {
    Selection selection = new Selection(rules);
    return of(
        Corpus.of(table, rarity, threads),
        Tally.of(comparisons, selection, threads),
        selection,
        rules,
        version,
        day,
        Teaching.of(known, table, comparer, rarity),
        threads);
  }

  /// Learns from candidate pairs that were counted elsewhere.
  ///
  /// @param corpus that the pairs are of
  /// @param tally the candidate pairs, counted by their patterns
  /// @param selection by which they were counted
  /// @param rules by which they were found
  /// @param version what to call the model
  /// @param day when it is trained
  public static Training of(
      Corpus corpus,
      Tally tally,
      Selection selection,
      List<Rule> rules,
      String version,
      String day,
      Parallel threads) {
    return of(corpus, tally, selection, rules, version, day, Teaching.NONE, threads);
  }

  private static Training of(
      Corpus corpus,
      Tally tally,
      Selection selection,
      List<Rule> rules,
      String version,
      String day,
      Teaching teaching,
      Parallel threads) {
    ChanceAgreement chance = ChanceAgreement.of(corpus, threads);
    Mixture mixture =
        new Mixture(
            tally,
            Math.max(1, corpus.pairs()),
            corpus.records(),
            selection,
            chance,
            tellsHouseholds(corpus.fields()),
            teaching);
    mixture.run();
    LinkModel model =
        new LinkModel(
            version,
            day,
            corpus.records(),
            corpus.pairs(),
            mixture.sameShare(),
            mixture.householdShare(),
            levels(mixture, chance, corpus.fields()),
            rules,
            LinkThresholds.USUAL);
    return new Training(model, tally.size(), mixture.rounds(), mixture.lost());
  }

  /// How it went, in a sentence.
  public String inWords() {
    return "%,d patterns, %d rounds; blocking loses an estimated %.1f %% of the pairs of one person"
        .formatted(patterns, rounds, 100 * lost);
  }

  private static boolean tellsHouseholds(Set<Field> fields) {
    return Stream.of(Field.POSTCODE, Field.ADDRESS, Field.PHONE).anyMatch(fields::contains);
  }

  /// What no record has, nothing was learnt of: it must not weigh where a file has it.
  private static boolean isLearnt(Aspect aspect, Set<Field> fields) {
    return switch (aspect) {
      case FORENAME -> fields.contains(Field.FORENAME);
      case SURNAME -> fields.contains(Field.SURNAME);
      case MIDDLE -> fields.contains(Field.MIDDLE);
      case BIRTH -> fields.contains(Field.BIRTH);
      case SEX -> fields.contains(Field.SEX);
      case CONTACT -> tellsHouseholds(fields) || fields.contains(Field.TOWN);
      case EMAIL -> fields.contains(Field.EMAIL);
      case NUMBER -> fields.contains(Field.NUMBER);
      case BIRTHPLACE -> fields.contains(Field.BIRTHPLACE);
      case OCCUPATION -> fields.contains(Field.OCCUPATION);
    };
  }

  /// As likely among any two records as any other level.
  private static LevelFigures saysNothing(Aspect aspect, int place) {
    int basis = aspect.levels().get(place).basis();
    long alternatives = aspect.levels().stream().filter(level -> level.basis() == basis).count();
    double share = 1.0 / alternatives;
    return new LevelFigures(share, share, share, 0, 0);
  }

  private static Map<Aspect, List<LevelFigures>> levels(
      Mixture mixture, ChanceAgreement chance, Set<Field> fields) {
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      List<LevelFigures> figures = new ArrayList<>();
      figures.add(LinkModel.SILENT);
      for (int place = 1; place < aspect.levels().size(); place++) {
        if (!isLearnt(aspect, fields)) {
          figures.add(saysNothing(aspect, place));
          continue;
        }
        figures.add(
            new LevelFigures(
                mixture.same(aspect)[place],
                mixture.household(aspect)[place],
                mixture.strangers(aspect)[place],
                chance.rarityShare(aspect, place),
                chance.rarityMean(aspect, place)));
      }
      levels.put(aspect, figures);
    }
    return levels;
  }
}
