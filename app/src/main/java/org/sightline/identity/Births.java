package org.sightline.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;

/// When somebody was born, by everything recorded: an exact day that a professional stands for goes before one that was told,
/// any exact day before a range, and ranges are laid over each other as long as they agree.
final class Births {

  private static final Comparator<KnownClaims.Of<Claim.Born>> BEST =
      Comparator.comparing((KnownClaims.Of<Claim.Born> born) -> exact(born.what()))
          .thenComparing(born -> Word.ofProfessional(born.recorded()))
          .thenComparing(KnownClaims.Of::received)
          .thenComparing(KnownClaims.Of::id);

  private final List<KnownClaims.Of<Claim.Born>> known;

  Births(Collection<Dossier> dossiers) {
    this.known =
        dossiers.stream().flatMap(dossier -> dossier.facts(Claim.Born.class).stream()).toList();
  }

  Optional<LocalDate> from() {
    return best().map(born -> born.earliest());
  }

  Optional<LocalDate> to() {
    return best().map(born -> born.latest());
  }

  /// Whether a professional stands for an exact birth date.
  boolean established() {
    return known.stream()
        .anyMatch(born -> exact(born.what()) && Word.ofProfessional(born.recorded()));
  }

  private Optional<Claim.Born> best() {
    return known.stream().max(BEST).map(KnownClaims.Of::what).map(this::narrowed);
  }

  private Claim.Born narrowed(Claim.Born best) {
    if (exact(best)) {
      return best;
    }
    var from = known.stream().map(born -> born.what().earliest()).max(Comparator.naturalOrder());
    var to = known.stream().map(born -> born.what().latest()).min(Comparator.naturalOrder());
    boolean agree = !from.orElseThrow().isAfter(to.orElseThrow());
    return agree ? new Claim.Born(best.person(), from.get(), to.get()) : best;
  }

  private static boolean exact(Claim.Born born) {
    return born.earliest().equals(born.latest());
  }
}
