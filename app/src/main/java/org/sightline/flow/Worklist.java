package org.sightline.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.access.Access;
import org.sightline.duty.Obligation;
import org.sightline.duty.Obligations;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.signal.Disposition;
import org.sightline.signal.Dispositions;
import org.sightline.signal.Escalation;
import org.sightline.signal.FollowUp;
import org.sightline.signal.KeptSignals;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Questions;
import org.sightline.signal.Signal;
import org.sightline.signal.SignalKey;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import org.springframework.stereotype.Service;

/// What is asked and by when: the questions about every child, in the order of their clocks, never of their families.
@Service
public class Worklist {

  private static final String EVERYBODY = "every open question";

  /// By clock: what is due first stands first, and of the same day what is urgent. No number of a family's questions plays a part.
  private static final Comparator<Entry> BY_CLOCK =
      Comparator.comparing((Entry entry) -> entry.followUp().due().orElse(LocalDate.MAX))
          .thenComparing(entry -> entry.followUp().says().severity())
          .thenComparing(Entry::reference);

  private final Ledger ledger;
  private final Families families;
  private final KeptSignals signals;
  private final Obligations obligations;
  private final Dispositions dispositions;
  private final Ladder ladder;
  private final Work work;
  private final Watch watch;

  Worklist(
      Ledger ledger,
      Families families,
      KeptSignals signals,
      Obligations obligations,
      Dispositions dispositions,
      Ladder ladder,
      Work work,
      Watch watch) {
    this.ledger = ledger;
    this.families = families;
    this.signals = signals;
    this.obligations = obligations;
    this.dispositions = dispositions;
    this.ladder = ladder;
    this.work = work;
    this.watch = watch;
  }

  /// One question and what it is called by.
  public record Entry(String reference, FollowUp followUp) {}

  /// Every question of a signal that stands, by clock. The reading is on the audit trail before anything is given out.
  public List<Entry> standing(Access access, AsOf asOf) {
    var reader = ledger.reader(access, EVERYBODY, asOf);
    return entries(access, EVERYBODY, reader, signals.standing(asOf.trueAt()));
  }

  /// The question that a reference names, also once it is closed; empty where none has it.
  public Optional<Entry> find(Access access, String reference, AsOf asOf) {
    var typed = SignalKey.typed(reference);
    var secret = dispositions.secret();
    return signals.keys().stream()
        .filter(key -> key.reference(secret).equals(typed))
        .findFirst()
        .or(() -> underAnotherRecord(secret, typed))
        .flatMap(key -> entry(access, key, asOf));
  }

  /// The questions about some children, as far as signals stand.
  List<Entry> about(Access access, Collection<PersonRef> children, AsOf asOf) {
    var standing = new TreeMap<PersonRef, List<Signal>>();
    children.forEach(child ->
        standing.put(child, signals.history(child, Optional.empty()).openOn(asOf.trueAt())));
    var reader = ledger.reader(access, EVERYBODY, asOf);
    return entries(access, EVERYBODY, reader, standing);
  }

  /// By which record a child is kept may have changed since the reference was given: it holds under each of them.
  private Optional<SignalKey> underAnotherRecord(byte[] secret, String reference) {
    return signals.keys().stream()
        .filter(key ->
            families.recordsOf(key.child()).stream()
                .map(record -> new SignalKey(record, key.subject(), key.opened()))
                .anyMatch(other -> other.reference(secret).equals(reference)))
        .findFirst();
  }

  private Optional<Entry> entry(Access access, SignalKey key, AsOf asOf) {
    var child = key.child();
    var reader = ledger.reader(access, child.value(), asOf);
    var signal =
        signals.history(child, Optional.empty()).signals().stream()
            .filter(one -> SignalKey.of(child, one).equals(key))
            .toList();
    return entries(access, child.value(), reader, Map.of(child, signal)).stream().findFirst();
  }

  private List<Entry> entries(
      Access access, String subject, LedgerReader reader, Map<PersonRef, List<Signal>> standing) {
    var secret = dispositions.secret();
    var records = new TreeMap<PersonRef, Set<PersonRef>>();
    standing.keySet().forEach(child -> records.put(child, families.recordsOf(child)));
    var everybody = new TreeSet<PersonRef>();
    records.values().forEach(everybody::addAll);
    var said = dispositions.of(access, subject, everybody, reader.asOf());
    var entries = new ArrayList<Entry>();
    standing.forEach((child, open) ->
        questions(child, records.getOrDefault(child, Set.of(child)), said, reader)
            .of(open, ladder, reader.asOf())
            .forEach(
                followUp -> entries.add(new Entry(followUp.key().reference(secret), followUp))));
    entries.sort(BY_CLOCK);
    return List.copyOf(entries);
  }

  private Questions questions(
      PersonRef child, Set<PersonRef> records, List<Disposition> said, LedgerReader reader) {
    var family = families.claimsAround(reader, child);
    return new Questions(
        child,
        said.stream().filter(one -> records.contains(one.key().child())).toList(),
        owed(child, records, family, reader.asOf()),
        family);
  }

  /// What is owed on a day: as kept, where the child was assessed through that very day, or else drawn for it.
  private List<Obligation> owed(
      PersonRef child, Set<PersonRef> records, List<RecordedClaim> family, AsOf asOf) {
    var day = asOf.trueAt();
    if (work.assessedThrough(child).equals(Optional.of(day))) {
      return obligations.open(child);
    }
    var owed = new ArrayList<Obligation>();
    watch.walk(
        family, records, Eyes.jointly(), day, day, looked -> owed.addAll(looked.obligations()));
    return owed;
  }

  /// Who should have been told of a question by a moment, and since when.
  public List<Prompt> told(Entry entry, Instant now) {
    return Escalation.of(List.of(entry.followUp()), ladder, now);
  }

  /// Why a post cannot be one here: its agency is of no kind that is known and never delivered anything. Empty where it can.
  public Optional<String> unknown(Post post) {
    var agencies = ledger.agencies();
    return AgencyKind.of(post.agency()).isPresent()
            || post.agency().equals(Ladder.PARTNERSHIP)
            || agencies.contains(post.agency())
        ? Optional.empty()
        : Optional.of(
            "No agency is called '%s'. Here are: %s; and any id that begins with a kind, such as social-care, police or gp."
                .formatted(
                    post.agency(), agencies.isEmpty() ? "none yet" : String.join(", ", agencies)));
  }

  /// Whether a question waits for a post: its holder should have been told, or it is asked of their agency and no level names
  /// their role.
  public boolean waitsFor(Post post, Entry entry, Instant now) {
    var told = told(entry, now);
    return told.stream().anyMatch(telling -> telling.to().equals(post))
        || (!ladder.posts(post.agency()).contains(post)
            && told.stream().anyMatch(telling -> telling.to().agency().equals(post.agency())));
  }
}
