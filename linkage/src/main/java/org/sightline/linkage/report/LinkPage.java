package org.sightline.linkage.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.linkage.Spelling;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Degree;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.LabelAgreement;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.evaluate.Score;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Draws the page of a run. The same run gives the same bytes. It holds people's names, and no address, phone, number or date.
public final class LinkPage {

  private static final int DISAGREEMENTS = 4;
  private static final double WIDEST_WEIGHT = 32;
  private static final double SELDOM = 0.0005;

  private final LinkRun run;
  private final Html html = new Html();
  private final double widest;

  private LinkPage(LinkRun run) {
    this.run = run;
    this.widest = widest(run);
  }

  /// The heaviest weight there is to draw, so that small ones show.
  private static double widest(LinkRun run) {
    return Aspect.ALL.stream()
        .flatMap(aspect ->
            seen(run, aspect).stream().map(level -> Math.abs(bits(run.model(), aspect, level))))
        .max(Comparator.naturalOrder())
        .map(bits -> Math.min(bits, WIDEST_WEIGHT))
        .orElse(WIDEST_WEIGHT);
  }

  /// The page as HTML.
  public static String of(LinkRun run) {
    return new LinkPage(run).drawn();
  }

  private String drawn() {
    html.raw(Looks.HEAD);
    heading();
    columns();
    rules();
    weights();
    spread();
    run.agreement().ifPresent(this::agreement);
    run.pairQuality().ifPresent(this::quality);
    if (run.measured()) {
      disagreements();
    }
    sizes();
    studies();
    model();
    return html.raw("</main></body></html>\n").toString();
  }

  private void heading() {
    PersonTable table = run.table();
    html.put("<h1>%,d records are %,d people</h1>%n", table.size(), run.clusters().count());
    html.put(
        "<p class=\"lead\">%,d pairs were compared, of %,d there are. %s</p>%n",
        run.pairs().scored(), table.pairs(), waiting());
    html.raw(
        "<p class=\"care\">This page holds people's names. Treat it as you would the"
            + " records.</p>\n");
    run.pairQuality().ifPresent(this::headline);
  }

  private String waiting() {
    int refused = run.clusters().attention().size();
    return refused == 0
        ? "No link was refused."
        : String.format(
            Locale.UK,
            "%,d links were refused because something speaks against them; they wait for a person.",
            refused);
  }

  private void headline(PairQuality quality) {
    html.raw("<dl class=\"tiles\">");
    Score half = quality.at(0);
    tile("F1 of pairs at even odds", half.f1());
    tile(
        "precision of pairs linked unasked",
        quality.at(run.model().thresholds().link()).precision());
    run.clusterQuality()
        .map(ClusterQuality::pairs)
        .ifPresent(score -> tile("F1 of people", score.f1()));
    tile("calibration error", quality.calibrationError());
    html.raw("</dl>\n");
  }

  private void tile(String what, double value) {
    html.put("<div><dt>%s</dt><dd>%.4f</dd></div>", what, value);
  }

  private void columns() {
    html.section(
        "What was read",
        "A field that is mostly empty can say little, one with few different values cannot tell"
            + " people apart.");
    html.raw(
        "<table><thead><tr><th>field</th><th>filled</th><th class=\"n\">share</th><th"
            + " class=\"n\">different values</th><th>most frequent</th></tr></thead><tbody>\n");
    for (ColumnProfile profile : ColumnProfile.of(run.table())) {
      html.put(
          "<tr><td>%s</td><td class=\"bar\"><i style=\"width:%.1f%%\"></i></td><td class=\"n\">%.1f"
              + " %%</td><td class=\"n\">%,d</td><td class=\"w\">%s</td></tr>%n",
          words(profile.field().name()),
          100 * profile.filled(),
          100 * profile.filled(),
          profile.different(),
          profile.words());
    }
    html.raw("</tbody></table>\n").end();
  }

  private void agreement(LabelAgreement labels) {
    html.section(
        "What people said",
        "The pairs were chosen to be hard, so this tells nothing of all pairs: look at those where"
            + " the model is sure of the opposite.");
    html.raw(
        "<table><thead><tr><th>called</th><th class=\"n\">pairs</th><th class=\"n\">linked"
            + " unasked</th><th class=\"n\">for a person</th><th class=\"n\">left"
            + " apart</th></tr></thead><tbody>\n");
    split("same", labels.same());
    split("different", labels.different());
    html.raw("</tbody></table>\n");
    html.put(
        "<p>%,d pairs nobody could tell. The model takes %,d pairs for the opposite of what was"
            + " said.</p>%n",
        labels.unsure(), labels.against().size());
    html.end();
  }

  private void split(String answer, LabelAgreement.Split split) {
    html.put(
        "<tr><td>%s</td><td class=\"n\">%,d</td><td class=\"n\">%,d</td><td"
            + " class=\"n\">%,d</td><td class=\"n\">%,d</td></tr>%n",
        answer, split.all(), split.linked(), split.review(), split.apart());
  }

  private void rules() {
    html.section(
        "Which pairs were compared",
        run.lost()
            .map(lost ->
                String.format(
                    Locale.UK,
                    "A pair is compared if one rule holds. An estimated %.1f %% of the pairs of one"
                        + " person agree in no rule and are lost here.",
                    100 * lost))
            .orElse("A pair is compared if one rule holds."));
    long most = run.plan().kept().stream().mapToLong(Blocks::pairs).max().orElse(1);
    html.raw(
        "<table><thead><tr><th>rule: the same</th><th>pairs</th><th"
            + " class=\"n\">count</th><th>largest block</th></tr></thead><tbody>\n");
    for (Blocks blocks : run.plan().kept()) {
      html.put(
          "<tr><td>%s</td><td class=\"bar\"><i style=\"width:%.1f%%\"></i></td><td"
              + " class=\"n\">%,d</td><td class=\"w\">%s</td></tr>%n",
          words(blocks.rule().code()),
          100.0 * blocks.pairs() / Math.max(1, most),
          blocks.pairs(),
          size(blocks));
    }
    html.raw("</tbody></table>\n");
    run.plan().salts().forEach(salt -> html.put("<p>%s</p>%n", words(salt.words())));
    if (!run.plan().left().isEmpty()) {
      html.raw("<details><summary>Rules that were left out, and why</summary><ul>");
      run.plan()
          .left()
          .forEach(left ->
              html.put("<li><b>%s</b>: %s</li>", words(left.rule().code()), size(left.reason())));
      html.raw("</ul></details>\n");
    }
    html.end();
  }

  private String size(Blocks blocks) {
    return blocks.worst(run.table()).map(LinkPage::size).orElse("");
  }

  /// The size of a block without the values it was made by, which may be dates, phones and numbers.
  private static String size(String worst) {
    int at = worst.lastIndexOf(": ");
    return at < 0 ? worst : worst.substring(at + 2);
  }

  private void weights() {
    html.section(
        "What agreement is worth",
        "Right of the line it speaks for one person, left of it against; each bit doubles the odds."
            + " The mark shows what is left of it against somebody of the same household.");
    LinkModel model = run.model();
    for (Aspect aspect : Aspect.ALL) {
      List<Integer> levels = seen(run, aspect);
      if (levels.isEmpty()) {
        continue;
      }
      html.put("<h3>%s</h3><div class=\"weights\">%n", words(aspect.code()));
      levels.stream()
          .sorted(
              Comparator.comparingDouble((Integer level) -> bits(model, aspect, level)).reversed())
          .forEach(level -> weight(aspect.levels().get(level), model.of(aspect, level)));
      html.raw("</div>\n");
    }
    html.end();
  }

  /// Levels that come up at all: of fields the records have, and often enough for their figures to mean something.
  private static List<Integer> seen(LinkRun run, Aspect aspect) {
    LinkModel model = run.model();
    List<Integer> levels = new ArrayList<>();
    if (Collections.disjoint(fields(aspect), run.table().fields())) {
      return levels;
    }
    for (int level = 1; level < aspect.levels().size(); level++) {
      LevelFigures figures = model.of(aspect, level);
      if (figures.same() >= SELDOM && !figures.equals(LinkModel.SILENT)) {
        levels.add(level);
      }
    }
    return levels;
  }

  private static Set<Field> fields(Aspect aspect) {
    return switch (aspect) {
      case FORENAME -> Set.of(Field.FORENAME);
      case SURNAME -> Set.of(Field.SURNAME);
      case MIDDLE -> Set.of(Field.MIDDLE);
      case BIRTH -> Set.of(Field.BIRTH);
      case SEX -> Set.of(Field.SEX);
      case CONTACT -> Set.of(Field.ADDRESS, Field.POSTCODE, Field.PHONE, Field.TOWN);
      case EMAIL -> Set.of(Field.EMAIL);
      case NUMBER -> Set.of(Field.NUMBER);
      case BIRTHPLACE -> Set.of(Field.BIRTHPLACE);
      case OCCUPATION -> Set.of(Field.OCCUPATION);
    };
  }

  private static double bits(LinkModel model, Aspect aspect, int level) {
    LevelFigures figures = model.of(aspect, level);
    return log2(figures.same() / figures.strangers());
  }

  private void weight(Degree degree, LevelFigures figures) {
    double bits = log2(figures.same() / figures.strangers());
    double home = log2(figures.same() / figures.household());
    double from = 50 + 50 * Math.clamp(Math.min(bits, 0) / widest, -1, 0);
    double width = 50 * Math.min(1, Math.abs(bits) / widest);
    html.put(
        "<div class=\"w-name\">%s</div><div class=\"w-bar\"><i class=\"%s\""
            + " style=\"left:%.1f%%;width:%.1f%%\"></i><b style=\"left:%.1f%%\"></b></div><div"
            + " class=\"n\">%+.1f</div>%n",
        degree.words(),
        bits < 0 ? "against" : "for",
        from,
        width,
        50 + 50 * Math.clamp(home / widest, -1, 1),
        bits);
  }

  private void spread() {
    html.section(
        "How far pairs of one person and others lie apart",
        run.measured()
            ? "Pairs by weight, in bits; the height is a logarithm. Coloured are pairs of one"
                + " person, grey are others."
            : "Pairs by weight, in bits; the height is a logarithm. Good records show two hills"
                + " with a valley between.");
    html.raw("<div class=\"figure\">")
        .raw(Plots.spread(Spread.of(run), run.model().thresholds(), run.measured()))
        .raw("</div>\n")
        .end();
  }

  private void quality(PairQuality quality) {
    html.section(
        "How right it is",
        "Left: of the pairs given a probability, how many were right; on the line it means what it"
            + " says. Right: what is found against what is right, at every threshold.");
    html.raw("<div class=\"two\">")
        .raw(Plots.reliability(quality.reliability()))
        .raw(
            Plots.curve(
                quality.curve(), quality.at(0), quality.at(run.model().thresholds().link())))
        .raw("</div>\n");
    html.raw(
        "<table><thead><tr><th>threshold</th><th class=\"n\">bits</th><th"
            + " class=\"n\">precision</th><th class=\"n\">recall</th><th"
            + " class=\"n\">F1</th></tr></thead><tbody>\n");
    score("even odds, p ≥ 0.5", quality.at(0));
    score("linked unasked", quality.at(run.model().thresholds().link()));
    score("best there is, chosen with the truth", quality.best());
    run.clusterQuality()
        .ifPresent(people ->
            html.put(
                "<tr><td>people, all pairs in them</td><td class=\"n\"></td><td"
                    + " class=\"n\">%.4f</td><td class=\"n\">%.4f</td><td"
                    + " class=\"n\">%.4f</td></tr>%n",
                people.pairs().precision(), people.pairs().recall(), people.pairs().f1()));
    html.raw("</tbody></table>\n").end();
  }

  private void score(String what, Score score) {
    html.put(
        "<tr><td>%s</td><td class=\"n\">%.1f</td><td class=\"n\">%.4f</td><td"
            + " class=\"n\">%.4f</td><td class=\"n\">%.4f</td></tr>%n",
        what, score.threshold(), score.precision(), score.recall(), score.f1());
  }

  private void disagreements() {
    html.section(
        "Where it is most wrong",
        "The heaviest pairs of two people, and the lightest of one person. Here one sees what the"
            + " records cannot tell.");
    disagreement("Two people, taken for one", heaviestWrong());
    disagreement("One person, not seen", lightestRight());
    html.end();
  }

  private List<Integer> heaviestWrong() {
    return extreme(false, Comparator.comparingDouble((Integer pair) -> -run.pairs().bits(pair)));
  }

  private List<Integer> lightestRight() {
    return extreme(true, Comparator.comparingDouble((Integer pair) -> run.pairs().bits(pair)));
  }

  private List<Integer> extreme(boolean ofOne, Comparator<Integer> order) {
    List<Integer> chosen = new ArrayList<>();
    ScoredPairs pairs = run.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (run.ofOnePerson(pair) == ofOne) {
        int one = pair;
        if (chosen.size() < DISAGREEMENTS || order.compare(one, chosen.getLast()) < 0) {
          chosen.add(one);
          chosen.sort(order);
          if (chosen.size() > DISAGREEMENTS) {
            chosen.removeLast();
          }
        }
      }
    }
    return chosen;
  }

  private void disagreement(String title, List<Integer> pairs) {
    html.put("<h3>%s</h3>%n", title);
    for (int pair : pairs) {
      Explanation explanation = run.explained(run.pairs().one(pair), run.pairs().other(pair));
      html.put(
              "<details><summary>%s and %s: %+.1f bits</summary><div class=\"figure\">",
              explanation.one(), explanation.other(), explanation.bits())
          .raw(WaterfallChart.svg(explanation))
          .raw("</div></details>\n");
    }
  }

  private void sizes() {
    html.section(
        "How many records a person has",
        "A person of very many records is worth a look of its own.");
    int[] counts = Study.sizes(run.clusters());
    html.raw(
        "<table><thead><tr><th class=\"n few\">records</th><th>people</th><th"
            + " class=\"n\">count</th></tr></thead><tbody>\n");
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    for (int size = 1; size < counts.length; size++) {
      if (counts[size] > 0) {
        html.put(
            "<tr><td class=\"n\">%d</td><td class=\"bar\"><i style=\"width:%.2f%%\"></i></td><td"
                + " class=\"n\">%,d</td></tr>%n",
            size, 100.0 * counts[size] / most, counts[size]);
      }
    }
    html.raw("</tbody></table>\n").end();
  }

  private void studies() {
    List<Study> studies = Study.of(run);
    html.section(
        "People to look at",
        studies.isEmpty()
            ? "Nobody was kept apart against a link, and nobody has more than two records."
            : "Two people who were kept apart although a pair of their records speaks for one"
                + " (dashed), then those of most records. A thicker line weighs more.");
    html.raw("<div class=\"studies\">\n");
    studies.forEach(this::study);
    html.raw("</div>\n").end();
  }

  private void study(Study study) {
    html.raw("<article>").raw(StudyDrawing.svg(run, study));
    html.put(
        "<p><b>%s</b></p><ol>",
        study
            .refused()
            .map(refused -> "Kept apart: " + refused.reason().words())
            .orElse("One person, %d records".formatted(study.records().size())));
    PersonTable table = run.table();
    for (int record : StudyDrawing.order(run, study)) {
      html.put(
          "<li class=\"p%d\">%s <span>%s</span></li>",
          study.clusters().indexOf(run.clusters().of(record)),
          name(table, record),
          table.id(record));
    }
    html.raw("</ol></article>\n");
  }

  private static String name(PersonTable table, int record) {
    int at = record * Row.STRIDE;
    StringBuilder name = new StringBuilder();
    for (int place : new int[] {Row.FORENAME, Row.MIDDLE, Row.SURNAME}) {
      int text = table.rows()[at + place];
      if (text != 0) {
        name.append(name.isEmpty() ? "" : " ")
            .append(Spelling.shown(table.texts(Field.FORENAME).text(text)));
      }
    }
    return name.isEmpty() ? "no name" : name.toString();
  }

  private void model() {
    LinkModel model = run.model();
    html.section("By which model", "Equal digests weigh every pair alike.");
    html.put(
        "<p class=\"small\">%s%s, from %,d records. One pair in %,d is of one person, one in %s of"
            + " two people of one household. Linked unasked from %.1f bits, a person looks from"
            + " %.1f. People have at most %d records. Digest <code>%s</code></p>%n",
        model.version(),
        model.trained().isEmpty() ? "" : ", " + model.trained(),
        model.records(),
        Math.round(1 / model.same()),
        model.household() > 0
            ? String.format(Locale.UK, "%,d", Math.round(1 / model.household()))
            : "none",
        model.thresholds().link(),
        model.thresholds().review(),
        ClusterRules.USUAL.largest(),
        model.digest());
    html.end();
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace("+", " + ");
  }

  private static double log2(double share) {
    return Math.log(share) / Math.log(2);
  }
}
