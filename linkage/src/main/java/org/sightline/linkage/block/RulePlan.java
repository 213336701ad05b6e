package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.PersonTable;

/// Which rules to block by, if nobody says otherwise: counted before anything is compared, and within a budget of pairs.
///
/// @param kept the rules that are used, with their blocks
/// @param left those that were not, and why
public record RulePlan(List<Blocks> kept, List<Left> left) {

  /// A rule that is not used.
  ///
  /// @param rule the rule
  /// @param reason why not
  public record Left(Rule rule, String reason) {}

  /// Keeps copies.
  public RulePlan {
    kept = List.copyOf(kept);
    left = List.copyOf(left);
  }

  /// Chooses among the usual rules, then the further ones.
  public static RulePlan of(PersonTable table, Parallel threads) {
    RuleChoice<Blocks> choice =
        RuleChoice.of(
            table.size(),
            rules -> blocks(rules, table, threads),
            blocks -> blocks.worst(table).orElse("none"));
    return new RulePlan(choice.kept(), choice.left());
  }

  /// Whether rules can be used on a table: to compare everything with everything is for few records only, and a model that was trained on few
  /// says so among its rules.
  public static boolean fit(List<Rule> rules, PersonTable table) {
    return RuleChoice.fit(rules, table.size());
  }

  /// The blocks of given rules, for those that the table has the fields for.
  public static List<Blocks> blocks(List<Rule> rules, PersonTable table, Parallel threads) {
    List<Rule> fitting = rules.stream().filter(rule -> rule.fits(table)).toList();
    List<Blocks> blocks = new ArrayList<>(Collections.nCopies(fitting.size(), null));
    threads.each(fitting.size(), rule -> blocks.set(rule, Blocks.of(fitting.get(rule), table)));
    return blocks;
  }

  /// The rules that are used.
  public List<Rule> rules() {
    return kept.stream().map(Blocks::rule).toList();
  }
}
