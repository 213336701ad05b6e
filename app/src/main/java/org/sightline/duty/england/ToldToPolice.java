package org.sightline.duty.england;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Account;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.duty.Act;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;

/// What the police can have heard of injuries.
///
/// @param chronology holds what was said of injuries, by anybody
/// @param passedOn what was passed to the police about the child
record ToldToPolice(Chronology chronology, List<RecordedClaim> passedOn) {

  /// As a chronology has it; read once for all injuries.
  static ToldToPolice in(Chronology chronology) {
    return new ToldToPolice(
        chronology,
        chronology.claims(Claim.Shared.class).stream()
            .map(KnownClaims.Of::recorded)
            .filter(ToldToPolice::toPolice)
            .toList());
  }

  /// The police heard what was said of the injury, or a record of it was passed to them. Passing on that names no record may
  /// be about any injury.
  Stream<Act> of(Injury injury) {
    var said = said(injury);
    var heard = said.stream().filter(claim -> heardByPolice(claim));
    var told = passedOn.stream().filter(claim -> covers((Claim.Shared) claim.claim(), said));
    return Stream.concat(
        heard.map(claim -> Act.on(claim.dayReceived(), List.of(claim.id()))),
        told.map(claim -> Act.of(claim.happened(), claim.dayReceived(), claim.id())));
  }

  private List<RecordedClaim> said(Injury injury) {
    return Stream.of(
            injury.claims().stream(),
            injury.accounts().stream().map(Account::claim),
            injury.opinions().stream().map(View::claim))
        .flatMap(ids -> ids)
        .flatMap(id -> chronology.claim(id).stream())
        .toList();
  }

  private static boolean heardByPolice(RecordedClaim claim) {
    return AgencyKind.POLICE.includes(claim.agency())
        || claim.heardBy().stream().anyMatch(AgencyKind.POLICE::includes);
  }

  private static boolean covers(Claim.Shared shared, List<RecordedClaim> said) {
    return shared.records().isEmpty()
        || said.stream()
            .anyMatch(claim ->
                shared.records().stream().anyMatch(record -> names(record, shared, claim)));
  }

  /// A bare number is the sender's own.
  private static boolean names(String record, Claim.Shared shared, RecordedClaim claim) {
    var whole = record.contains("/") ? record : shared.from() + "/" + record;
    return whole.equals(claim.agency() + "/" + claim.source().record());
  }

  private static boolean toPolice(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Shared shared
        && AgencyKind.POLICE.includes(shared.to())
        && shared.sharing() != Claim.Sharing.WITHHELD;
  }
}
