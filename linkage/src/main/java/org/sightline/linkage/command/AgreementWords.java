package org.sightline.linkage.command;

import java.util.Locale;
import java.util.StringJoiner;
import org.sightline.linkage.evaluate.LabelAgreement;
import org.sightline.linkage.table.PersonTable;

/// How a model agrees with what people said, in words or as JSON.
final class AgreementWords {

  private static final int AGAINST_SHOWN = 5;

  private final PersonTable table;
  private final LabelAgreement labels;

  AgreementWords(PersonTable table, LabelAgreement labels) {
    this.table = table;
    this.labels = labels;
  }

  Json json() {
    return new Json()
        .add("same", split(labels.same()))
        .add("different", split(labels.different()))
        .add("unsure", labels.unsure())
        .raw("against", against());
  }

  private static Json split(LabelAgreement.Split split) {
    return new Json()
        .add("linked", split.linked())
        .add("review", split.review())
        .add("apart", split.apart());
  }

  private String against() {
    StringJoiner all = new StringJoiner(",", "[", "]");
    labels
        .against()
        .forEach(one ->
            all.add(
                new Json()
                    .add("one", table.id(one.said().two().one()))
                    .add("other", table.id(one.said().two().other()))
                    .add("said", one.said().answer().word())
                    .add("line", one.said().origin().line())
                    .add("bits", one.bits())
                    .toString()));
    return all.toString();
  }

  String text() {
    StringBuilder words = new StringBuilder();
    words.append(words("same", labels.same())).append(words("different", labels.different()));
    labels.against().stream()
        .limit(AGAINST_SHOWN)
        .forEach(one ->
            words.append(
                String.format(
                    Locale.ROOT,
                    "  %s: %s and %s are called %s; the model says %.1f bits%n",
                    one.said().origin(),
                    table.id(one.said().two().one()),
                    table.id(one.said().two().other()),
                    one.said().answer().word(),
                    one.bits())));
    if (labels.against().size() > AGAINST_SHOWN) {
      words.append(
          "  and %d more; --json lists them all%n"
              .formatted(labels.against().size() - AGAINST_SHOWN));
    }
    return words.toString();
  }

  private static String words(String answer, LabelAgreement.Split split) {
    return "of %,d pairs called %s the model links %,d, asks about %,d, leaves %,d apart%n"
        .formatted(split.all(), answer, split.linked(), split.review(), split.apart());
  }
}
