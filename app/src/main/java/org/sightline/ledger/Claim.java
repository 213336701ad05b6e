package org.sightline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What can be said in a record. The kinds are closed: every room that reads claims switches over them without a default,
/// so that the compiler shows what a new kind touches. Who said it, to whom and when stands in [RecordedClaim].
public sealed interface Claim {

  /// Everybody the claim speaks of.
  Set<PersonRef> people();

  /// What an agency holds about who somebody is.
  sealed interface IdentityFact extends Claim {
    /// Whom the fact is about.
    PersonRef person();

    @Override
    default Set<PersonRef> people() {
      return Set.of(person());
    }
  }

  /// A name, whole or in part: "Steven" alone is a name too.
  ///
  /// @param given forenames in order, or empty
  /// @param family surname, if given
  /// @param use what kind of name it is
  record Named(PersonRef person, List<String> given, Optional<String> family, NameUse use)
      implements IdentityFact {}

  /// How a name is used.
  enum NameUse {
    USUAL,
    ALSO_KNOWN_AS,
    PREVIOUS
  }

  /// Somebody nobody named, in the words of the record: "a man at the door, about 30".
  record Described(PersonRef person, String text) implements IdentityFact {}

  /// A birth date, or the days between which it must lie where only an age is known.
  record Born(PersonRef person, LocalDate earliest, LocalDate latest) implements IdentityFact {}

  /// The sex as recorded.
  record OfSex(PersonRef person, Sex sex) implements IdentityFact {}

  /// Sex as agencies record it.
  enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
  }

  /// A number by which a system knows somebody: `nhs-number`, `upn`, or an agency's own.
  ///
  /// @param verified whether the agency checked it against its source
  record Numbered(PersonRef person, String system, String number, boolean verified)
      implements IdentityFact {}

  /// An address on somebody's record.
  ///
  /// @param lines the address without its postcode
  /// @param restricted to be shown only on need: when in doubt, true
  record AddressOf(PersonRef person, String lines, Optional<String> postcode, boolean restricted)
      implements IdentityFact {}

  /// A telephone number on somebody's record.
  record PhoneOf(PersonRef person, String number) implements IdentityFact {}

  /// One person is something to another: `person` is the `relation` of `to`.
  ///
  /// @param denied true when the speaker says they are not
  /// @param words the words of the record
  record Related(PersonRef person, PersonRef to, Relation relation, boolean denied, String words)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return both(person, to);
    }
  }

  /// Somebody lives, or does not live, where the child lives.
  ///
  /// @param with somebody of the household, usually the child
  /// @param stance what is said of it
  record Lives(PersonRef person, PersonRef with, Residence stance, String words) implements Claim {
    @Override
    public Set<PersonRef> people() {
      return both(person, with);
    }
  }

  /// What a record says about living somewhere.
  enum Residence {
    LIVES_THERE,
    STAYS_AT_TIMES,
    DOES_NOT_LIVE_THERE
  }

  /// A household as somebody declared it.
  ///
  /// @param child the child it is asked about
  /// @param members those named as living there
  /// @param nobodyElse true when the speaker said, or let stand, that nobody else lives there
  record HouseholdDeclared(
      PersonRef child, Set<PersonRef> members, boolean nobodyElse, String words) implements Claim {
    public HouseholdDeclared {
      members = Set.copyOf(members);
    }

    @Override
    public Set<PersonRef> people() {
      var all = new java.util.TreeSet<>(members);
      all.add(child);
      return all;
    }
  }

  /// Somebody was there: at the home, at a visit, in the waiting room, with the child.
  ///
  /// @param with the child, or whoever of the household they were with
  record Present(PersonRef person, PersonRef with, Place place, String words) implements Claim {
    @Override
    public Set<PersonRef> people() {
      return both(person, with);
    }
  }

  /// Where somebody was.
  enum Place {
    CHILDS_HOME,
    AGENCY,
    SCHOOL_OR_NURSERY,
    ELSEWHERE
  }

  /// Whether the child was seen, by the speaker.
  ///
  /// @param words what was in the way, or why not
  record Sighted(PersonRef child, Sight sight, String words) implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// How far the child was seen.
  enum Sight {
    UNDRESSED_OR_EXAMINED,
    SEEN_ALONE,
    SEEN,
    OBSCURED,
    NOT_EXAMINED,
    NOT_SEEN
  }

  /// An injury, or a mark that may be one.
  ///
  /// @param injury the recording agency's key of this injury; accounts and opinions refer to it
  /// @param count how many, where counted
  /// @param pattern shape or pattern, where one was seen ("several impacts", "hand print")
  record Injured(
      PersonRef child,
      String injury,
      InjuryType type,
      List<Site> sites,
      Optional<Integer> count,
      Optional<String> pattern,
      String words)
      implements Claim {
    public Injured {
      sites = List.copyOf(sites);
    }

    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// How an injury is said to have come about, by the claim's speaker.
  ///
  /// @param injury the key of the injury it explains
  /// @param mechanism what kind of account it is
  /// @param attributedTo who is said to have caused it, if anybody
  record Explained(
      PersonRef child,
      String injury,
      Mechanism mechanism,
      Optional<PersonRef> attributedTo,
      String words)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return attributedTo.map(other -> both(child, other)).orElse(Set.of(child));
    }
  }

  /// A professional's opinion of an injury.
  record Judged(PersonRef child, String injury, Opinion opinion, String words) implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// How far the child moves without help.
  record Moves(PersonRef child, Mobility mobility) implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// Motor milestones, least to most.
  enum Mobility {
    NOT_YET_ROLLING,
    ROLLING,
    CRAWLING,
    CRUISING,
    WALKING
  }

  /// What was measured of the child.
  ///
  /// @param grams for a weight, in grams; for a length or height or head circumference, `millimetres` holds it
  /// @param centile the centile as the agency plotted it, where it did
  record Measured(
      PersonRef child,
      Measure measure,
      Optional<Integer> grams,
      Optional<Integer> millimetres,
      Optional<Integer> centile,
      String words)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// What can be measured.
  enum Measure {
    WEIGHT,
    HEIGHT,
    HEAD_CIRCUMFERENCE
  }

  /// Something that happened: a visit, a conference, an arrest.
  ///
  /// @param about the child or the adult it concerns
  /// @param others further people in it, by the part they had: "with", "by", "attended"
  /// @param details values by the names that `docs/exchange.md` lists for the kind
  record Happened(
      EventKind kind,
      PersonRef about,
      Map<String, PersonRef> others,
      Map<String, String> details,
      String words)
      implements Claim {
    public Happened {
      others = Map.copyOf(others);
      details = Map.copyOf(details);
    }

    @Override
    public Set<PersonRef> people() {
      var all = new java.util.TreeSet<>(others.values());
      all.add(about);
      return all;
    }
  }

  /// A check made of an adult, and what it found.
  record Checked(PersonRef person, CheckKind check, CheckResult result, String words)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(person);
    }
  }

  /// What was checked of an adult.
  enum CheckKind {
    IDENTITY,
    RESIDENCE,
    SEEN,
    INTERVIEW,
    POLICE_RECORD,
    LOCAL_AUTHORITY_RECORD,
    DISCLOSURE_AND_BARRING
  }

  /// What a check found.
  enum CheckResult {
    CONFIRMED,
    NOTHING_KNOWN,
    CONCERN_FOUND,
    INCONCLUSIVE
  }

  /// A decision, and whether its reason was recorded.
  ///
  /// @param question what was to be decided
  /// @param outcome what was decided
  /// @param reason why, as recorded
  record Decided(PersonRef child, DecisionKind question, String outcome, Optional<String> reason)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(child);
    }
  }

  /// What can be up for decision.
  enum DecisionKind {
    ISSUE_PROCEEDINGS,
    EMERGENCY_PROTECTION,
    PLACEMENT,
    RETURN_HOME,
    REFERRAL_RESPONSE,
    CLOSE_CASE,
    CHARGE,
    OTHER
  }

  /// Information asked for, passed on or withheld between agencies.
  ///
  /// @param topic what it is about
  /// @param key the asking agency's key, by which the answer refers to the request
  /// @param records numbers of the records passed on, when they were
  record Shared(
      PersonRef about,
      Sharing sharing,
      Topic topic,
      String from,
      String to,
      String key,
      Set<String> records,
      String words)
      implements Claim {
    public Shared {
      records = Set.copyOf(records);
    }

    @Override
    public Set<PersonRef> people() {
      return Set.of(about);
    }
  }

  /// What was done with information.
  enum Sharing {
    ASKED,
    ANSWERED,
    SHARED,
    WITHHELD
  }

  /// A decision about identity: two records are, or are not, of one person. Overrides every weight.
  record SamePerson(PersonRef person, PersonRef other, boolean same, String reason)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return both(person, other);
    }
  }

  /// An earlier claim of the same agency is withdrawn. It stays readable, and counts no more from now on.
  ///
  /// @param record the record the claim stood in
  /// @param pointer the claim's place in it, or empty for the whole record
  record Withdrawn(PersonRef about, String record, Optional<String> pointer, String reason)
      implements Claim {
    @Override
    public Set<PersonRef> people() {
      return Set.of(about);
    }
  }

  private static Set<PersonRef> both(PersonRef one, PersonRef other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }
}
