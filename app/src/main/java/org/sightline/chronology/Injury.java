package org.sightline.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.time.Span;

/// One injury, or injuries found on one occasion, as all known records tell of it: what several agencies recorded within two
/// days of each other about the same places is one injury with several accounts.
///
/// @param key names it: the first record's own key
/// @param happened when it was found or is said to have come about, as the earliest record has it
/// @param firstKnown the day the first record of it was received
/// @param sites where on the body, all records together
/// @param types what kinds
/// @param count how many marks, the highest count recorded
/// @param patterns shapes or patterns recorded
/// @param ageInMonths the child's age when found, where the birth date is known
/// @param accounts the explanations, oldest first
/// @param opinions what professionals thought, oldest first
/// @param agencies whose records speak of it
/// @param words the findings as recorded
/// @param claims the claims of the injury itself (accounts and opinions carry their own)
public record Injury(
    String key,
    Span happened,
    LocalDate firstKnown,
    Set<Site> sites,
    Set<InjuryType> types,
    Optional<Integer> count,
    List<String> patterns,
    Optional<Integer> ageInMonths,
    List<Account> accounts,
    List<View> opinions,
    Set<String> agencies,
    List<String> words,
    List<ClaimId> claims) {

  public Injury {
    sites = Set.copyOf(sites);
    types = Set.copyOf(types);
    patterns = List.copyOf(patterns);
    accounts = List.copyOf(accounts);
    opinions = List.copyOf(opinions);
    agencies = Set.copyOf(agencies);
    words = List.copyOf(words);
    claims = List.copyOf(claims);
  }

  /// Whether some professional thinks that somebody caused it, or may have, and nobody has since settled it otherwise.
  public boolean concerning() {
    return !settled() && opinions.stream().map(View::opinion).anyMatch(Opinion::concerning);
  }

  /// Whether a professional settled it, after every concerning opinion, as accidental, fitting its account or of medical cause.
  public boolean settled() {
    return !opinions.isEmpty() && opinions.getLast().opinion().reassuring();
  }

  /// Whether it is a bruise, or may hold one.
  public boolean bruise() {
    return types.contains(InjuryType.BRUISE) || types.contains(InjuryType.SEVERAL_KINDS);
  }

  /// Whether illness alone accounts for it: no injury type among its marks.
  public boolean illnessOnly() {
    return types.stream()
        .allMatch(type -> type == InjuryType.RASH || type == InjuryType.SORE_OR_INFECTION);
  }
}
