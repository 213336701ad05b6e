package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.PersonTable;

/// Which rules to block by, if nobody says otherwise: counted before anything is compared, and within a budget of pairs.
///
/// @param kept the rules that are used, with their blocks
/// @param left those that were not, and why
/// @param salts rules that were narrowed, since their blocks are too large
public record RulePlan(List<Blocks> kept, List<Left> left, List<Salt> salts) {

  /// A rule that is not used.
  ///
  /// @param rule the rule
  /// @param reason why not
  public record Left(Rule rule, String reason) {}

  /// Keeps copies.
  public RulePlan {
    kept = List.copyOf(kept);
    left = List.copyOf(left);
    salts = List.copyOf(salts);
  }

  /// A plan without narrowed rules.
  public RulePlan(List<Blocks> kept, List<Left> left) {
    this(kept, left, List.of());
  }

  /// The same plan with some rules narrowed by the further key that loses least. Of a rule that is used, blocks that were too large are compared by
  /// the narrowed rule; a rule that was left out is replaced by it.
  public RulePlan salted(List<Rule> rules, PersonTable table, Parallel threads) {
    List<Blocks> used = new ArrayList<>(kept);
    List<Left> unused = new ArrayList<>(left);
    List<Salt> narrowed = new ArrayList<>(salts);
    Salting salting = new Salting(table, RuleChoice.mostPairs(table.size()));
    for (Rule rule : rules) {
      if (!rule.fits(table) || rule.keys().isEmpty()) {
        unused.add(new Left(rule, "the records lack what it asks for"));
        continue;
      }
      Blocks blocks =
          kept.stream()
              .filter(one -> one.rule().equals(rule))
              .findFirst()
              .orElseGet(() -> Blocks.of(rule, table));
      boolean whole =
          blocks.refusedPairs() == 0 && blocks.pairs() <= RuleChoice.mostPairs(table.size());
      Optional<Salt> salt = whole ? Optional.empty() : salting.of(blocks, threads);
      unused.removeIf(one -> one.rule().equals(rule));
      if (whole && !used.contains(blocks)) {
        used.add(blocks);
      } else if (salt.isPresent()) {
        used.add(Blocks.of(salt.get().narrowed(), table));
        narrowed.add(salt.get());
      } else if (!whole) {
        unused.add(new Left(rule, "no further key splits its blocks far enough"));
      }
    }
    return new RulePlan(used, unused, narrowed);
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
