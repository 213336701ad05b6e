package org.sightline.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.household.Resident;

/// On how many days, from the first hint on, a replay showed an adult whom nobody had declared where the evidence put them:
/// evidenced, or contested against a denial or a list that left them out. A day on which a declaration names them counts as right too,
/// since nothing is hidden then.
public final class HouseholdAnswered {

  private final Undeclared adult;
  private Optional<LocalDate> hinted = Optional.empty();
  private int days;
  private int right;

  /// @param adult whom the case says nobody declared
  public HouseholdAnswered(Undeclared adult) {
    this.adult = adult;
  }

  /// What it came to.
  ///
  /// @param adult names them within the case
  /// @param firstHint the day on which the first hint was received; empty where it never was
  /// @param days how many days were looked at from then on
  /// @param right on how many of them the household was answered right
  public record Answered(String adult, Optional<LocalDate> firstHint, int days, int right) {

    /// The share of days answered right; empty where there was no day.
    public Optional<Double> share() {
      return days == 0 ? Optional.empty() : Optional.of(right / (double) days);
    }
  }

  /// Looks at the end of one more day; to be called for each day in turn.
  public void look(Chronology chronology) {
    var today = chronology.today();
    if (hinted.isEmpty() && hints(chronology)) {
      hinted = Optional.of(today);
    }
    if (hinted.isPresent() && adult.until().filter(today::isAfter).isEmpty()) {
      days++;
      right += shown(chronology) ? 1 : 0;
    }
  }

  /// What all days looked at came to.
  public Answered answered() {
    return new Answered(adult.adult(), hinted, days, right);
  }

  private boolean hints(Chronology chronology) {
    return chronology.claims().stream().anyMatch(claim -> claim.occasion().equals(adult.hint()));
  }

  private boolean shown(Chronology chronology) {
    return chronology.household().residents().stream()
        .filter(one -> !Collections.disjoint(one.person().records(), adult.records()))
        .anyMatch(HouseholdAnswered::there);
  }

  private static boolean there(Resident resident) {
    return switch (resident.standing()) {
      case CONTESTED, EVIDENCED, DECLARED -> true;
      case DENIED, CHECKED_ELSEWHERE -> false;
    };
  }
}
