package org.sightline.linkage.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RuleChoice;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;

/// Counts values and blocks, and chooses the rules by the counts as the engine does.
final class Planning {

  private final Records records;
  private final Counting counting;
  private Kind @Nullable [] values;

  Planning(Records records, Counting counting) {
    this.records = records;
    this.counting = counting;
  }

  /// @param asked rules that were asked for
  /// @param model that is known already
  RuleChoice<Counted> choose(Optional<List<Rule>> asked, Optional<LinkModel> model) {
    Optional<List<Rule>> given =
        asked.or(() ->
            model.map(LinkModel::rules).filter(rules -> RuleChoice.fit(rules, records.size())));
    return given
        .map(rules -> new RuleChoice<>(count(rules), List.of()))
        .orElseGet(() -> RuleChoice.of(records.size(), this::count, this::worst));
  }

  /// What the values say.
  Rarities rarities() {
    Kind[] known = values;
    if (known == null) {
      throw new IllegalStateException("nothing was counted yet");
    }
    return new Rarities(known);
  }

  /// Values are counted along with the first blocks: to look at every record is most of the work.
  private List<Counted> count(List<Rule> rules) {
    List<Rule> fitting = rules.stream().filter(rule -> rule.fits(records.fields())).toList();
    Kind[] counted = counting.count(values == null, fitting, Blocks.LARGEST);
    if (values == null) {
      values = Arrays.copyOf(counted, Counting.KINDS);
    }
    return java.util.stream.IntStream.range(0, fitting.size())
        .mapToObj(rule -> new Counted(fitting.get(rule), counted[Counting.KINDS + rule]))
        .toList();
  }

  /// The largest block in words; for that, one of its records is looked for.
  private String worst(Counted blocks) {
    String code = blocks.rule().code();
    long block = blocks.kind().largestValue;
    long size = blocks.kind().largest;
    List<String> words =
        records
            .sheaves()
            .mapPartitions(sheaves -> {
              Rule rule = Rule.parse(code);
              Desk.Plain desk = new Desk.Plain();
              while (sheaves.hasNext()) {
                PersonTable table = desk.table(sheaves.next().all());
                for (int record = 0; record < table.size(); record++) {
                  if (TextBlock.of(rule, table, record) == block) {
                    return List.of(TextBlock.shown(rule, table, record)).iterator();
                  }
                }
              }
              return List.<String>of().iterator();
            })
            .collect();
    return words.isEmpty() ? "none" : "%s: %,d records".formatted(words.getFirst(), size);
  }
}
