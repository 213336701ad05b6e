package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.identity.Person;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Question;
import org.sightline.signal.Subject;

/// Adults on record who may be one and the same: whatever is asked about any of them is one question, until somebody establishes
/// who they are. A parent stands alone: it would not do to ask about the father because somebody may be him.
final class Alike {

  /// A record of somebody, with the day the first claim about it was received.
  private record First(LocalDate known, PersonRef ref) implements Comparable<First> {
    @Override
    public int compareTo(First other) {
      int byDay = known.compareTo(other.known);
      return byDay == 0 ? ref.compareTo(other.ref) : byDay;
    }
  }

  private Alike() {}

  /// What is asked about an adult: it is named after the record that was known first of all who may be them, and so keeps its name
  /// when more records turn out to be theirs.
  static Subject subject(Adult adult, Chronology chronology) {
    var first =
        group(adult, chronology).stream().map(one -> first(one, chronology)).min(First::compareTo);
    return Subject.of(Question.ADULT, first.map(First::ref).orElse(adult.person().id()).value());
  }

  /// Names one adult: after the record of theirs that was known first.
  static String name(Adult adult, Chronology chronology) {
    return first(adult, chronology).ref().value();
  }

  private static First first(Adult adult, Chronology chronology) {
    Set<PersonRef> records = new HashSet<>(adult.person().records());
    var ref =
        adult.mentions().stream()
            .limit(1)
            .flatMap(id -> chronology.claim(id).stream())
            .flatMap(claim -> claim.claim().people().stream())
            .filter(records::contains)
            .min(PersonRef::compareTo)
            .orElse(adult.person().id());
    return new First(adult.firstKnown(), ref);
  }

  /// All who may be this adult, near or far, and the adult.
  static List<Adult> group(Adult adult, Chronology chronology) {
    if (adult.parent()) {
      return List.of(adult);
    }
    var others = chronology.adults().stream().filter(other -> !other.parent()).toList();
    Set<Person> reached = new HashSet<>(List.of(adult.person()));
    var ahead = new ArrayDeque<>(List.of(adult));
    while (!ahead.isEmpty()) {
      var next = ahead.remove();
      others.stream()
          .filter(other -> mayBe(next, other))
          .filter(other -> reached.add(other.person()))
          .forEach(ahead::add);
    }
    return others.stream().filter(other -> reached.contains(other.person())).toList();
  }

  private static boolean mayBe(Adult one, Adult other) {
    return one.maybeAlso().contains(other.person()) || other.maybeAlso().contains(one.person());
  }
}
