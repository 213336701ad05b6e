package org.sightline.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.access.Access;
import org.sightline.duty.Duties;
import org.sightline.identity.ModelInUse;
import org.sightline.identity.People;
import org.sightline.identity.Recogniser;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Signals;
import org.sightline.time.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What only a person can settle about who is who. The questions stand in the order of what an answer would change: the children whose
/// household, known adults or questions would be others, then the records and claims that would move. It orders questions about
/// records, and no family.
@Service
public class IdentityQueue {

  private static final Comparator<IdentityQuestion> BY_WHAT_IT_WOULD_CHANGE =
      Comparator.comparingInt(IdentityQuestion::children)
          .thenComparingInt(IdentityQuestion::records)
          .thenComparingInt(IdentityQuestion::claims)
          .reversed()
          .thenComparing(IdentityQuestion::one)
          .thenComparing(IdentityQuestion::other);

  private final Ledger ledger;
  private final Duties duties;
  private final Signals signals;
  private final ModelInUse model;
  private final TransactionOperations transaction;

  IdentityQueue(
      Ledger ledger,
      Duties duties,
      Signals signals,
      ModelInUse model,
      TransactionOperations transaction) {
    this.ledger = ledger;
    this.duties = duties;
    this.signals = signals;
    this.model = model;
    this.transaction = transaction;
  }

  /// Two records, and why somebody is asked.
  private record Asked(PersonRef one, PersonRef other, People people, String because) {}

  /// Every question that stands. The reading is on the audit trail before anything is given out.
  public List<IdentityQuestion> standing(Access access, AsOf asOf) {
    var recogniser = model.recogniser();
    var holdings = new Holdings();
    var reader = ledger.reader(access, "who may be who", asOf);
    transaction.executeWithoutResult(status -> reader.forEach(holdings::add));
    holdings.settle(asOf.trueAt(), recogniser);
    var trial = new AnswerTrial(holdings, new Watch(duties, signals, model), recogniser, asOf);
    return asked(holdings, recogniser, asOf).stream()
        .map(asked -> question(asked, trial))
        .sorted(BY_WHAT_IT_WOULD_CHANGE)
        .toList();
  }

  private static IdentityQuestion question(Asked asked, AnswerTrial trial) {
    return new IdentityQuestion(
        asked.one(),
        asked.other(),
        asked.people().person(asked.one()),
        asked.people().person(asked.other()),
        asked.because(),
        trial.answered(asked.one(), asked.other(), /* same= */ true),
        trial.answered(asked.one(), asked.other(), /* same= */ false),
        asked.people().why(asked.one(), asked.other()));
  }

  /// One question for two people, however many of their records raise it.
  private static Collection<Asked> asked(Holdings holdings, Recogniser recogniser, AsOf asOf) {
    Map<String, Asked> questions = new LinkedHashMap<>();
    for (var group : groups(holdings, recogniser, asOf)) {
      var people = recogniser.people(KnownClaims.of(holdings.claimsAbout(group), asOf));
      for (var item : people.needsAttention()) {
        if (people.knows(item.one()) && people.knows(item.other())) {
          add(questions, new Asked(item.one(), item.other(), people, item.reason()));
        }
      }
      for (var maybe : people.maybes()) {
        add(questions, new Asked(maybe.person().id(), maybe.other().id(), people, maybe.because()));
      }
    }
    return questions.values();
  }

  private static void add(Map<String, Asked> questions, Asked asked) {
    var one = asked.people().person(asked.one()).id();
    var other = asked.people().person(asked.other()).id();
    var key = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    if (!one.equals(other)) {
      questions.putIfAbsent(key, asked);
    }
  }

  /// The families, and whoever may be of one person across them.
  private static List<Set<PersonRef>> groups(Holdings holdings, Recogniser recogniser, AsOf asOf) {
    List<Set<PersonRef>> groups = new ArrayList<>();
    var children = Children.in(holdings.claimsAbout(holdings.everybody()), asOf.trueAt(), holdings);
    Map<String, Set<PersonRef>> families = new TreeMap<>();
    for (var child : children) {
      var family = new TreeSet<>(holdings.around(List.of(child)));
      families.putIfAbsent(family.toString(), family);
    }
    groups.addAll(families.values());
    groups.addAll(recogniser.mayBeOne(holdings.claims()));
    return groups;
  }
}
