package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.online.Bench;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.Row;

/// Weighs two records on a bench: the same comparer, figures and explanation as a run over millions, and on top what only a case file
/// knows.
final class Weighing {

  private static final int NEAR = 2;
  private static final int VALID_AND_OTHER = 3;
  private static final int OTHER = 4;

  private final NormalRecord a;
  private final NormalRecord b;
  private final Facets ofA;
  private final Facets ofB;
  private final Bench.Sheet sheet;
  private final Scorer scorer;
  private final int second;

  private int nameA;
  private int nameB;

  Weighing(NormalRecord a, Facets ofA, NormalRecord b, Facets ofB, Bench bench, Scorer scorer) {
    this.a = a;
    this.b = b;
    this.ofA = ofA;
    this.ofB = ofB;
    this.scorer = scorer;
    List<PackedRecord> rows = new ArrayList<>(ofA.all());
    second = rows.size();
    rows.addAll(ofB.all());
    sheet = bench.sheet(rows);
  }

  /// What was found, and its waterfall.
  record Weighed(Findings found, Explanation explanation) {}

  Weighed weigh() {
    int pattern = names() | contact() | email() | number();
    Set<CaseFact> facts = facts(pattern);
    Findings found = new Findings(pattern, twoBirths(pattern), facts);
    Explanation explanation =
        Explanation.of(
            a.id(),
            b.id(),
            scorer.model(),
            pattern,
            rarity(nameA, nameB),
            aspect -> Explanation.names(sheet.table(), aspect, nameA, nameB),
            facts.stream()
                .map(fact -> new Explanation.Further(fact.what(), fact.figures(), fact.sentence()))
                .toList());
    return new Weighed(found, explanation);
  }

  /// The two names that agree best, with birth date and sex.
  private int names() {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ofA.names().size(); i++) {
      for (int j = 0; j < ofB.names().size(); j++) {
        int pattern = pattern(i, second + j);
        double bits = scorer.bits(pattern, rarity(i, second + j));
        if (bits > most) {
          most = bits;
          best = pattern;
          nameA = i;
          nameB = second + j;
        }
      }
    }
    return best;
  }

  /// The homes and the phones that agree best. A household shares both: they are one aspect.
  private int contact() {
    int homeA = ofA.names().size();
    int homeB = second + ofB.names().size();
    int phoneA = homeA + ofA.homes().size();
    int phoneB = homeB + ofB.homes().size();
    Set<Integer> places = levels(homeA, ofA.homes(), homeB, ofB.homes(), Contact::place);
    Set<Integer> phones = levels(phoneA, ofA.phones(), phoneB, ofB.phones(), Contact::phone);
    List<Integer> levels = new ArrayList<>();
    for (int place : places) {
      for (int phone : phones) {
        levels.add(Contact.level(place, phone));
      }
    }
    return Aspect.CONTACT.at(best(Aspect.CONTACT, levels));
  }

  private int email() {
    int emailA = ofA.names().size() + ofA.homes().size() + ofA.phones().size();
    int emailB = second + ofB.names().size() + ofB.homes().size() + ofB.phones().size();
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < ofA.emails().size(); i++) {
      for (int j = 0; j < ofB.emails().size(); j++) {
        levels.add(Aspect.EMAIL.of(pattern(emailA + i, emailB + j)));
      }
    }
    return Aspect.EMAIL.at(best(Aspect.EMAIL, levels));
  }

  /// Numbers of one system. One that fails its check says nothing, unless it is one slip from a valid one.
  private int number() {
    int from = ofA.all().size() - ofA.numbers().size();
    int fromB = second + ofB.all().size() - ofB.numbers().size();
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < ofA.numbers().size(); i++) {
      for (int j = 0; j < ofB.numbers().size(); j++) {
        Identifier one = ofA.identifiers().get(i);
        Identifier other = ofB.identifiers().get(j);
        int level = Aspect.NUMBER.of(pattern(from + i, fromB + j));
        boolean valid = one.isValid() && other.isValid();
        boolean near = level == NEAR;
        if (one.system().equals(other.system()) && level != 0) {
          if (valid && !near) {
            levels.add(level);
          } else if (valid) {
            // Both hold their check, so neither is a slip of the other.
            levels.add(Facets.isNhs(one) ? VALID_AND_OTHER : OTHER);
          } else if (near && one.isValid() != other.isValid()) {
            levels.add(level);
          }
        }
      }
    }
    return Aspect.NUMBER.at(best(Aspect.NUMBER, levels));
  }

  private boolean twoBirths(int pattern) {
    return sheet.judge().hasTwoBirths(pattern);
  }

  private Set<CaseFact> facts(int pattern) {
    Set<CaseFact> facts = EnumSet.noneOf(CaseFact.class);
    if (!a.circle().isEmpty() && !b.circle().isEmpty()) {
      facts.add(
          Collections.disjoint(a.circle(), b.circle())
              ? CaseFact.CIRCLE_APART
              : new Findings(pattern, false, Set.of()).namesAgree()
                  ? CaseFact.ONE_NAME_IN_A_CIRCLE
                  : CaseFact.CIRCLE_SHARED);
    }
    a.birth()
        .flatMap(one -> b.birth().flatMap(other -> Births.compare(one, other)))
        .ifPresent(facts::add);
    if (Aspect.SURNAME.of(pattern) == 0) {
      surnameInitial().ifPresent(facts::add);
    }
    ownNumber().ifPresent(facts::add);
    if (isTraced()) {
      facts.add(CaseFact.NUMBER_TRACED);
    }
    return facts;
  }

  /// Mr H, who may be Mr Harper.
  private Optional<CaseFact> surnameInitial() {
    Set<Character> one = initials(a);
    Set<Character> other = initials(b);
    boolean bare =
        Set.of(a, b).stream()
            .flatMap(person -> person.names().stream())
            .anyMatch(name -> name.family().isInitial());
    return one.isEmpty() || other.isEmpty() || !bare
        ? Optional.empty()
        : Optional.of(
            Collections.disjoint(one, other)
                ? CaseFact.OTHER_SURNAME_INITIAL
                : CaseFact.SURNAME_INITIAL);
  }

  private static Set<Character> initials(NormalRecord person) {
    Set<Character> initials = new TreeSet<>();
    person.names().stream()
        .filter(name -> !name.family().isMissing())
        .forEach(name -> initials.add(name.family().joined().charAt(0)));
    return initials;
  }

  private Optional<CaseFact> ownNumber() {
    List<Boolean> agree = new ArrayList<>();
    for (Identifier one : a.identifiers()) {
      for (Identifier other : b.identifiers()) {
        if (!one.isNational()
            && one.system().equals(other.system())
            && one.isValid()
            && other.isValid()) {
          agree.add(one.normalised().equals(other.normalised()));
        }
      }
    }
    return agree.isEmpty()
        ? Optional.empty()
        : Optional.of(agree.contains(true) ? CaseFact.SAME_OWN_NUMBER : CaseFact.OTHER_OWN_NUMBER);
  }

  private boolean isTraced() {
    return a.identifiers().stream()
        .filter(number -> number.isNational() && number.verified() && number.isValid())
        .anyMatch(number ->
            b.identifiers().stream()
                .filter(other -> other.verified() && other.system().equals(number.system()))
                .anyMatch(other -> other.normalised().equals(number.normalised())));
  }

  private interface Part {
    int of(int contact);
  }

  private Set<Integer> levels(
      int fromA, List<PackedRecord> some, int fromB, List<PackedRecord> others, Part part) {
    Set<Integer> levels = new TreeSet<>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        levels.add(part.of(Aspect.CONTACT.of(pattern(fromA + i, fromB + j))));
      }
    }
    if (levels.size() > 1) {
      levels.remove(0);
    }
    return levels.isEmpty() ? Set.of(0) : levels;
  }

  /// The level that says most for one person; 0 where there is none.
  private int best(Aspect aspect, List<Integer> levels) {
    return levels.stream()
        .filter(level -> level != 0)
        .max(
            Comparator.comparingDouble((Integer level) -> figures(aspect, level).sameBits())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private LevelFigures figures(Aspect aspect, int level) {
    LinkModel model = scorer.model();
    return model.of(aspect, level);
  }

  private int pattern(int one, int other) {
    return sheet.judge().pattern(one, other);
  }

  private int rarity(int one, int other) {
    int[] rows = sheet.table().rows();
    return sheet.rarity().of(pattern(one, other), rows, one * Row.STRIDE, rows, other * Row.STRIDE);
  }
}
