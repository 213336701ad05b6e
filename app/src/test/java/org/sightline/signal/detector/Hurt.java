package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Account;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.time.Span;

/// An injury for a test, put together in the order in which it would be recorded.
final class Hurt {

  private final String key;
  private final Span happened;
  private final Set<Site> sites;
  private Set<InjuryType> types = EnumSet.of(InjuryType.BRUISE);
  private final List<String> patterns = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<View> opinions = new ArrayList<>();
  private final Set<String> agencies = new TreeSet<>();

  private Hurt(String key, Span happened, Set<Site> sites) {
    this.key = key;
    this.happened = happened;
    this.sites = sites;
    agencies.add(key.substring(0, key.indexOf('/')));
  }

  /// A bruise that an agency found on a day.
  static Hurt bruise(String key, LocalDate day, Site... sites) {
    return new Hurt(key, Span.on(day), Set.of(sites));
  }

  /// A bruise dated as the record has it.
  static Hurt bruise(String key, Span when, Site... sites) {
    return new Hurt(key, when, Set.of(sites));
  }

  Hurt of(InjuryType... kinds) {
    types = Set.of(kinds);
    return this;
  }

  Hurt pattern(String pattern) {
    patterns.add(pattern);
    return this;
  }

  Hurt alsoSeenBy(String agency) {
    agencies.add(agency);
    return this;
  }

  /// What somebody in the family says.
  Hurt said(String speaker, Mechanism mechanism) {
    return said(speaker, mechanism, true, Optional.empty());
  }

  Hurt said(String speaker, Mechanism mechanism, boolean carersWord, Optional<Person> by) {
    accounts.add(
        new Account(
            mechanism,
            "",
            "voice-" + speaker,
            speaker,
            carersWord,
            by,
            agency(),
            happened.to(),
            new ClaimId(key + "-account-" + accounts.size())));
    return this;
  }

  /// What a professional thinks.
  Hurt judged(Opinion opinion, String role) {
    opinions.add(
        new View(
            opinion,
            "",
            "voice-" + role,
            role,
            agency(),
            happened.to(),
            new ClaimId(key + "-opinion-" + opinions.size())));
    return this;
  }

  Injury injury(Optional<Integer> ageInMonths) {
    return new Injury(
        key,
        happened,
        happened.to(),
        sites,
        types,
        Optional.empty(),
        patterns,
        ageInMonths,
        accounts,
        opinions,
        agencies,
        List.of(),
        List.of(new ClaimId(key)));
  }

  Span happened() {
    return happened;
  }

  private String agency() {
    return key.substring(0, key.indexOf('/'));
  }
}
