package org.sightline.signal.detector;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.household.Evidence;
import org.sightline.household.Resident;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Relation;

/// A denial that somebody lives in the home, and what other voices say against it. A denial of somebody who may be the same
/// person counts too: the mother is asked about "the man", and the neighbour saw "the boyfriend".
///
/// @param denials who says that they do not live there, or leaves them out
/// @param contrary what voices other than a denier's say
record Denied(List<Evidence> denials, List<Evidence> contrary) {

  /// Signs of living there, or of being there: they stand even against a list that leaves somebody out.
  private static final Set<Evidence.Sign> THERE =
      EnumSet.of(
          Evidence.Sign.CARER,
          Evidence.Sign.OWN_ADDRESS,
          Evidence.Sign.PRESENCE_AT_HOME,
          Evidence.Sign.SAID_TO_LIVE_THERE);

  /// Signs of being close to the carer: they stand against a spoken denial only.
  private static final Set<Evidence.Sign> CLOSE =
      EnumSet.of(Evidence.Sign.PARTNER, Evidence.Sign.NEXT_OF_KIN, Evidence.Sign.PREGNANCY);

  /// Adults of whose living there anything is said, the first known first; parents and a carer's former partner left out, whose
  /// comings and goings are no secret.
  static List<Adult> inOrderOfAppearance(Chronology chronology) {
    return chronology.adults().stream()
        .filter(adult -> adult.residence().filter(Denied::unsettled).isPresent())
        .filter(adult -> !adult.parent())
        .filter(adult -> !adult.relationsToCarers().contains(Relation.FORMER_PARTNER))
        .sorted(Comparator.comparing(Adult::firstKnown).thenComparing(adult -> adult.person().id()))
        .toList();
  }

  /// The denial of an adult and what stands against it; empty where nothing is denied or nobody else says otherwise.
  static Optional<Denied> of(Adult adult, Chronology chronology) {
    var everything = about(adult, chronology);
    var spoken = everything.stream().filter(item -> item.sign() == Evidence.Sign.DENIAL).toList();
    var denials = spoken.isEmpty() ? leftOut(everything) : spoken;
    var contrary =
        everything.stream()
            .filter(item -> item.weight() == Evidence.Weight.POINTS_TO)
            .filter(item -> stands(item, !spoken.isEmpty()))
            .filter(
                item -> denials.stream().anyMatch(denial -> !denial.voice().equals(item.voice())))
            .toList();
    return contrary.isEmpty() ? Optional.empty() : Optional.of(new Denied(denials, contrary));
  }

  /// The claims behind both.
  List<ClaimId> claims() {
    return Stream.concat(denials.stream(), contrary.stream()).map(Evidence::claim).toList();
  }

  private static List<Evidence> about(Adult adult, Chronology chronology) {
    return chronology.adults().stream()
        .filter(
            one -> one.person().equals(adult.person()) || adult.maybeAlso().contains(one.person()))
        .flatMap(one -> one.residence().stream())
        .filter(Denied::unsettled)
        .flatMap(place -> place.evidence().stream())
        .toList();
  }

  private static List<Evidence> leftOut(List<Evidence> everything) {
    return everything.stream()
        .filter(item -> item.sign() == Evidence.Sign.LEFT_OUT_OF_DECLARATION)
        .limit(1)
        .toList();
  }

  private static boolean stands(Evidence item, boolean againstSpokenDenial) {
    return THERE.contains(item.sign()) || (againstSpokenDenial && CLOSE.contains(item.sign()));
  }

  private static boolean unsettled(Resident resident) {
    return switch (resident.standing()) {
      case EVIDENCED, CONTESTED, DENIED -> true;
      case DECLARED, CHECKED_ELSEWHERE -> false;
    };
  }
}
