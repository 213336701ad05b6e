package org.sightline.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.model.Step;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;

/// The pairs that matter most here, each with its explanation, weighed by a model that a made-up town taught.
class WhoIsWhoInATownTest {

  private static final Parallel THREADS = Parallel.of(2);
  private static final double LINK = 10;

  private static final List<String> CASES =
      List.of(
          // Twins: all the same but the given name.
          "twin-a,x,Ellie,,Thornbury,F,2014-06-02,4 Calworth Road,norwich,NR3 1AB,07700 900111,",
          "twin-b,x,Poppy,,Thornbury,F,2014-06-02,4 Calworth Road,norwich,NR3 1AB,07700 900111,",
          // Father and son of one name at one address.
          "father,x,George,,Palworth,M,1984-02-11,9 Elford Road,norwich,NR5 2CD,07700 900222,",
          "son,x,George,,Palworth,M,2012-09-30,9 Elford Road,norwich,NR5 2CD,07700 900222,",
          // Brother and sister at one address.
          "brother,x,Toby,,Radcroft,M,2010-03-03,12 Oakwell Road,norwich,NR7 3EF,07700 900333,",
          "sister,x,Poppy,,Radcroft,F,2012-12-08,12 Oakwell Road,norwich,NR7 3EF,07700 900333,",
          // One girl, before and after her name changed.
          "before,x,Willow,Grace,Underham,F,2011-04-17,3 Selridge Road,norwich,NR8 4GH,07700"
              + " 900444,9434765919",
          "after,x,Willow,Grace,Kenshaw,F,2011-04-17,3 Selridge Road,norwich,NR8 4GH,,9434765919",
          // Given and family name entered in each other's place.
          "right,x,Yasmin,,Jencroft,F,2013-08-21,7 Normanton Road,norwich,NR9 5JK,07700 900555,",
          "swapped,x,Jencroft,,Yasmin,F,2013-08-21,7 Normanton Road,norwich,NR9 5JK,,",
          // A girl registered as Anna at one hospital and as Victoria at another.
          "anna,x,Anna,,Dalstone,F,2016-01-25,5 Milwick Road,norwich,NR2 6LM,07700 900666,",
          "victoria,x,Victoria,,Dalstone,F,2016-01-25,5 Milwick Road,norwich,NR2 6LM,07700 900666,",
          // One man, spelt in two ways, day and month changed over.
          "stephen,x,Stephen,,Harfield,M,1976-05-02,18 Wyrwood Road,norwich,NR1 7NP,07700 900777,",
          "steven,x,Steven,,Harfield,M,1976-02-05,,norwich,NR1 7NP,07700 900777,",
          // A man who uses another family name than the one he was born with.
          "owen,x,Jason,,Owen,M,1972-11-19,2 Quarbury Road,norwich,NR4 8QR,07700 900888,9434765870",
          "barker,x,Jason,,Barker,M,1972-11-19,,norwich,,,9434765870");

  private static PersonTable table;
  private static BatchLink batch;
  private static LinkModel model;
  private static PersonClusters clusters;

  @BeforeAll
  static void learnFromTheTown() {
    List<String> lines = new ArrayList<>(Town.of(2_000, 9));
    lines.addAll(CASES);
    table = TownFile.table(lines, Optional.empty(), THREADS);
    batch = new BatchLink(table, THREADS);
    RulePlan plan = batch.plan(Optional.empty());
    Comparisons comparisons = batch.compare(plan.kept());
    model = batch.train(comparisons, plan, "town", "2026-01-31").model();
    clusters = batch.cluster(batch.score(comparisons, model), model, ClusterRules.USUAL);
  }

  @AfterAll
  static void close() {
    THREADS.close();
  }

  private static Explanation explain(String one, String other) {
    return Explanation.of(
        table,
        batch.comparer(),
        batch.rarity(),
        new Scorer(model),
        table.find(one),
        table.find(other));
  }

  private static boolean areOne(String one, String other) {
    return clusters.of(table.find(one)) == clusters.of(table.find(other));
  }

  private static String said(Explanation explanation, String what) {
    return explanation.steps().stream()
        .filter(step -> step.what().equals(what))
        .map(Step::sentence)
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void keepsTwinsApart() {
    Explanation why = explain("twin-a", "twin-b");

    assertThat(why.bits()).isNegative();
    assertThat(areOne("twin-a", "twin-b")).isFalse();
    assertThat(said(why, "forename")).isEqualTo("two different given names (Ellie / Poppy)");
    assertThat(said(why, "birth")).startsWith("same date of birth");
    assertThat(said(why, "one household"))
        .isEqualTo("what they share, people of one household share as well");
  }

  @Test
  void keepsFatherAndSonOfOneNameApart() {
    Explanation why = explain("father", "son");

    assertThat(why.bits()).isLessThan(LINK);
    assertThat(areOne("father", "son")).isFalse();
    assertThat(said(why, "forename")).startsWith("same given name (George)");
    assertThat(said(why, "birth")).isEqualTo("different dates of birth");
    assertThat(said(why, "one household"))
        .isEqualTo("what they share, people of one household share as well");
  }

  @Test
  void keepsBrotherAndSisterAtOneAddressApart() {
    Explanation why = explain("brother", "sister");

    assertThat(why.bits()).isLessThan(-10);
    assertThat(areOne("brother", "sister")).isFalse();
    assertThat(said(why, "contact")).isEqualTo("same address and postcode, same phone");
    assertThat(said(why, "sex")).isEqualTo("different sex");
  }

  @Test
  void followsAChangedFamilyName() {
    Explanation why = explain("before", "after");

    assertThat(why.bits()).isGreaterThan(LINK);
    assertThat(areOne("before", "after")).isTrue();
    assertThat(said(why, "surname")).startsWith("different family names (Underham / Kenshaw)");
    assertThat(said(why, "number")).isEqualTo("same personal number");
  }

  @Test
  void seesThatNamesChangedPlaces() {
    Explanation why = explain("right", "swapped");

    assertThat(why.bits()).isPositive();
    assertThat(areOne("right", "swapped")).isTrue();
    assertThat(said(why, "forename"))
        .isEqualTo("given and family name changed places (Yasmin / Jencroft)");
  }

  @Test
  void doesNotMergeAnnaAndVictoriaByWeight() {
    Explanation why = explain("anna", "victoria");

    assertThat(why.bits()).isLessThan(LINK);
    assertThat(areOne("anna", "victoria")).isFalse();
    assertThat(said(why, "forename")).isEqualTo("two different given names (Anna / Victoria)");
  }

  @Test
  void knowsThatStephenIsSteven() {
    Explanation why = explain("stephen", "steven");

    assertThat(why.bits()).isPositive();
    assertThat(areOne("stephen", "steven")).isTrue();
    assertThat(said(why, "forename"))
        .startsWith("given names are forms of one name (Stephen / Steven)");
    assertThat(said(why, "birth")).isEqualTo("date of birth with day and month changed over");
  }

  @Test
  void findsOwenWhoWasBornBarkerByHisNumber() {
    Explanation why = explain("owen", "barker");

    assertThat(why.bits()).isPositive();
    assertThat(areOne("owen", "barker")).isTrue();
    assertThat(said(why, "surname")).startsWith("different family names (Owen / Barker)");
    assertThat(said(why, "number")).isEqualTo("same personal number");
  }

  @Test
  void explainsEveryPairSoThatItsStepsAddUpToItsWeight() {
    Random random = new Random(2);
    Scorer scorer = new Scorer(model);
    for (int pair = 0; pair < 2_000; pair++) {
      int one = random.nextInt(table.size());
      int other = random.nextInt(table.size());
      Explanation why = explain(table.id(one), table.id(other));
      int pattern = batch.judge(model).pattern(one, other);

      double sum = 0;
      for (Step step : why.steps()) {
        sum += step.bits();
      }
      assertThat(sum).isCloseTo(why.bits(), within(1e-9));
      assertThat(Scorer.toProbability(sum)).isCloseTo(why.probability(), within(1e-9));
      // The engine keeps its figures as floats, for speed.
      assertThat(batch.judge(model).bits(one, other, pattern)).isCloseTo(why.bits(), within(1e-3));
      assertThat(scorer.model()).isSameAs(model);
    }
  }
}
