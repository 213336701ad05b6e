package org.sightline.linkage.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;

/// Which patterns the blocking rules select. A pair agrees on what its rule asks for, not because it is of one person but because
/// it would not be here otherwise; training has to know that.
///
/// Whether a rule selects a pair can be told from its levels: `surname+birth` selects those with an exact family name and an exact date of birth.
/// So the chance that a pair of one person is selected at all follows from the model, and with it how many were lost.
public final class Selection {

  private static final List<Aspect> CORE =
      List.of(Aspect.FORENAME, Aspect.SURNAME, Aspect.BIRTH, Aspect.CONTACT);

  private final boolean everything;
  private final boolean byNumber;
  private final boolean byEmail;
  private final int[] unselected;
  private final boolean[] selected = new boolean[1 << 16];

  /// What a class of pairs leaves outside all rules.
  ///
  /// @param all the share of its pairs that no rule selects
  /// @param byLevel the share that no rule selects and that reach a level
  record Outside(double all, Map<Aspect, double[]> byLevel) {}

  /// @param all by which pairs are found; those whose blocks can be told from levels count
  public Selection(List<Rule> all) {
    List<Rule> rules = all.stream().filter(Rule::isSeenInLevels).toList();
    everything = rules.stream().anyMatch(rule -> rule.keys().isEmpty());
    byNumber = rules.contains(Rule.of(Key.NUMBER));
    byEmail = rules.contains(Rule.of(Key.EMAIL));
    int[] found = new int[13 * 6 * 9 * 32];
    int count = 0;
    for (int forename = 0; forename < 13; forename++) {
      for (int surname = 0; surname < 6; surname++) {
        for (int birth = 0; birth < 9; birth++) {
          for (int contact = 0; contact < 32; contact++) {
            int pattern =
                Aspect.FORENAME.at(forename)
                    | Aspect.SURNAME.at(surname)
                    | Aspect.BIRTH.at(birth)
                    | Aspect.CONTACT.at(contact);
            if (rules.stream().anyMatch(rule -> selects(rule, pattern))) {
              selected[core(pattern)] = true;
            } else {
              found[count++] = pattern;
            }
          }
        }
      }
    }
    unselected = Arrays.copyOf(found, count);
  }

  /// Whether any rule selects a pattern.
  boolean selects(int pattern) {
    return everything
        || selected[core(pattern)]
        || (byNumber && Aspect.NUMBER.of(pattern) == 1)
        || (byEmail && Aspect.EMAIL.of(pattern) == 1);
  }

  /// The levels rules ask about, side by side in sixteen bits.
  private static int core(int pattern) {
    return Aspect.FORENAME.of(pattern)
        | Aspect.SURNAME.of(pattern) << 4
        | Aspect.BIRTH.of(pattern) << 7
        | Aspect.CONTACT.of(pattern) << 11;
  }

  /// What of a class lies outside, given how often it reaches each level.
  ///
  /// @param levels for each aspect the probability of each level, level 0 among them
  Outside outside(Map<Aspect, double[]> levels) {
    Map<Aspect, double[]> byLevel = new EnumMap<>(Aspect.class);
    Aspect.ALL.forEach(aspect -> byLevel.put(aspect, new double[aspect.levels().size()]));
    if (everything) {
      return new Outside(0, byLevel);
    }
    double[] forename = of(levels, Aspect.FORENAME);
    double[] surname = of(levels, Aspect.SURNAME);
    double[] birth = of(levels, Aspect.BIRTH);
    double[] contact = of(levels, Aspect.CONTACT);
    double numbers = byNumber ? 1 - of(levels, Aspect.NUMBER)[1] : 1;
    double emails = byEmail ? 1 - of(levels, Aspect.EMAIL)[1] : 1;
    double all = 0;
    for (int pattern : unselected) {
      int f = Aspect.FORENAME.of(pattern);
      int s = Aspect.SURNAME.of(pattern);
      int b = Aspect.BIRTH.of(pattern);
      int c = Aspect.CONTACT.of(pattern);
      double share = forename[f] * surname[s] * birth[b] * contact[c] * numbers * emails;
      all += share;
      of(byLevel, Aspect.FORENAME)[f] += share;
      of(byLevel, Aspect.SURNAME)[s] += share;
      of(byLevel, Aspect.BIRTH)[b] += share;
      of(byLevel, Aspect.CONTACT)[c] += share;
    }
    for (Aspect aspect : Aspect.ALL) {
      if (!CORE.contains(aspect)) {
        free(aspect, of(levels, aspect), all, numbers, emails, of(byLevel, aspect));
      }
    }
    return new Outside(all, byLevel);
  }

  /// Aspects no rule asks about are outside as they are everywhere; of number and e-mail the equal ones are never outside.
  private void free(
      Aspect aspect, double[] levels, double all, double numbers, double emails, double[] into) {
    double kept = aspect == Aspect.NUMBER ? numbers : aspect == Aspect.EMAIL ? emails : 1;
    boolean withoutEqual =
        (aspect == Aspect.NUMBER && byNumber) || (aspect == Aspect.EMAIL && byEmail);
    for (int place = 0; place < into.length; place++) {
      into[place] = withoutEqual && place == 1 ? 0 : all / Math.max(kept, 1e-12) * levels[place];
    }
  }

  private static double[] of(Map<Aspect, double[]> figures, Aspect aspect) {
    double[] found = figures.get(aspect);
    if (found == null) {
      throw new IllegalStateException("no figures of " + aspect);
    }
    return found;
  }

  private static boolean selects(Rule rule, int pattern) {
    return rule.keys().stream().allMatch(key -> agrees(key, pattern));
  }

  private static boolean agrees(Key key, int pattern) {
    int forename = Aspect.FORENAME.of(pattern);
    int place = Contact.place(Aspect.CONTACT.of(pattern));
    return switch (key) {
      case NAMES -> (forename == 1 && Aspect.SURNAME.of(pattern) == 1) || forename == 6;
      case FORENAME -> forename == 1;
      case SURNAME -> Aspect.SURNAME.of(pattern) == 1;
      case BIRTH -> Aspect.BIRTH.of(pattern) == 1;
      case POSTCODE -> place >= 1 && place <= 3;
      case PHONE -> Contact.phone(Aspect.CONTACT.of(pattern)) == 1;
      case ADDRESS -> place == 1 || place == 4;
      case NUMBER, EMAIL -> false;
      default -> throw new IllegalArgumentException(key + " cannot be told from levels");
    };
  }
}
