package org.sightline.signal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.duty.Obligation;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.RecordedClaim;

/// Of whom a signal's question is asked: of the agency that the question names; else of those who owe what it is about; else of
/// children's social care once it has a record of the child, since the enquiry is its to lead (Children Act 1989, section 47);
/// before that, of those whose records it rests on.
final class Whom {

  private Whom() {}

  /// The agencies asked, in the order of their ids.
  ///
  /// @param open what is owed to the child and not done
  /// @param known what is known of the child
  static List<String> asked(
      Signal.Version says, Collection<Obligation> open, Collection<RecordedClaim> known) {
    return Stream.of(named(says, known), owing(says, open), leading(known), holding(says, known))
        .filter(agencies -> !agencies.isEmpty())
        .findFirst()
        .map(List::copyOf)
        .orElse(List.of());
  }

  private static Set<String> named(Signal.Version says, Collection<RecordedClaim> known) {
    return agencies(known)
        .filter(id -> says.question().startsWith(capital(AgencyInWords.of(id)) + ": "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Who owes what the signal is about: the duty that it names, or what is owed about the same adult or injury.
  private static Set<String> owing(Signal.Version says, Collection<Obligation> open) {
    var keys =
        says.findings().stream()
            .map(Finding::key)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    return open.stream()
        .filter(owed -> owed.discharged().isEmpty())
        .filter(owed -> keys.contains(owed.duty()) || keys.contains(owed.key()))
        .map(Obligation::owner)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> leading(Collection<RecordedClaim> known) {
    return agencies(known)
        .filter(AgencyKind.SOCIAL_CARE::includes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> holding(Signal.Version says, Collection<RecordedClaim> known) {
    return known.stream()
        .filter(claim -> says.claims().contains(claim.id()))
        .map(RecordedClaim::agency)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> agencies(Collection<RecordedClaim> known) {
    return known.stream()
        .flatMap(claim -> Stream.concat(Stream.of(claim.agency()), claim.heardBy().stream()))
        .distinct();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
