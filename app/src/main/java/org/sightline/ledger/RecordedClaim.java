package org.sightline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.Span;

/// A claim with everything that must be known to weigh it: who said it, to whom, on what basis, and its times.
///
/// @param id names it for ever
/// @param claim what was said
/// @param speaker who said it
/// @param heardBy agencies that heard it said, the recording one included
/// @param basis what the speaker's word rests on
/// @param happened when what it speaks of happened
/// @param recorded when the agency wrote it down
/// @param received when we received it; nothing is known before this
/// @param agency whose record it stands in
/// @param source the original and the place in it
public record RecordedClaim(
    ClaimId id,
    Claim claim,
    Voice speaker,
    Set<String> heardBy,
    Basis basis,
    Span happened,
    Instant recorded,
    Instant received,
    String agency,
    Source source) {

  public RecordedClaim {
    heardBy = Set.copyOf(heardBy);
    // The database keeps microseconds; a claim is the same before and after it was kept.
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    received = received.truncatedTo(ChronoUnit.MICROS);
  }

  /// Whether these eyes knew it from the day it was received, without anybody passing it on.
  public boolean knownDirectlyTo(Eyes eyes) {
    return eyes.agency().map(seer -> seer.equals(agency) || heardBy.contains(seer)).orElse(true);
  }

  /// Everybody it speaks of, and whoever speaks where that is somebody on record.
  public Set<PersonRef> mentions() {
    if (!(speaker instanceof Voice.Of person)) {
      return claim.people();
    }
    var all = new TreeSet<>(claim.people());
    all.add(person.ref());
    return all;
  }

  /// The agency's record it stands in: what one record mentions was said on one occasion.
  public String occasion() {
    return agency + "/" + source.record();
  }

  /// The day we received it.
  public LocalDate dayReceived() {
    return Days.of(received);
  }

  /// Where a claim stands in its original.
  ///
  /// @param original the original's id
  /// @param record the agency's own number of the record (a visit, a letter), by which others refer to it
  /// @param pointer the place in the bytes: a JSON pointer, a segment, a line and column
  public record Source(String original, String record, String pointer) {}
}
