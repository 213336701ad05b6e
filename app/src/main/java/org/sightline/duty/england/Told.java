package org.sightline.duty.england;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim;
import org.sightline.ledger.RecordedClaim;

/// Something that one agency passed to another about the child.
///
/// @param from who told
/// @param to who was told
/// @param act when
record Told(String from, String to, Act act) {

  /// What agencies of a kind passed on, in the order it became known.
  static List<Told> by(AgencyKind kind, Chronology chronology) {
    return chronology.claims(Claim.Shared.class).stream()
        .flatMap(told -> of(told.what(), told.recorded()))
        .filter(told -> kind.includes(told.from))
        .toList();
  }

  /// Whether it came to an agency of a kind.
  boolean toKind(AgencyKind kind) {
    return kind.includes(to);
  }

  private static Stream<Told> of(Claim.Shared shared, RecordedClaim claim) {
    return switch (shared.sharing()) {
      case ANSWERED, SHARED ->
          Stream.of(
              new Told(
                  shared.from(),
                  shared.to(),
                  Act.of(claim.happened(), claim.dayReceived(), claim.id())));
      case ASKED, WITHHELD -> Stream.empty();
    };
  }
}
