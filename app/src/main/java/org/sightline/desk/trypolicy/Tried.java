package org.sightline.desk.trypolicy;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.duty.Duties;
import org.sightline.flow.Sweep;
import org.sightline.policy.Policy;
import org.sightline.review.Case;
import org.sightline.signal.Severity;
import org.sightline.signal.Signals;
import org.sightline.time.WorkingDays;

/// A case or an area, looked at on every day on which something was recorded, by the policy in force and by another.
///
/// @param title what was looked at
/// @param workingDays how many working days it has
/// @param compared what the two raised
record Tried(String title, int workingDays, Compared compared) {

  static Tried of(Installation installation, Case subject, Policy other, Progress progress) {
    try (var house = CaseReplay.house(installation, subject)) {
      new CaseReplay(house, subject, progress).receive();
      var compared = new Compared();
      var sweep = house.room(Sweep.class);
      var access = new Access("try-policy", "review", Purpose.REVIEW);
      sweep.over(
          access,
          subject.to(),
          swept -> compared.inForce(swept.child(), swept.history().signals()),
          (done, all) -> progress.count("By the policy in force, child", done, all));
      sweep.over(
          access,
          subject.to(),
          house.room(Duties.class).under(other),
          house.room(Signals.class).under(other),
          swept -> compared.tried(swept.child(), swept.history().signals()),
          (done, all) -> progress.count("By the policy that is tried, child", done, all));
      var days = WorkingDays.ofEnglandAndWales().between(subject.from().minusDays(1), subject.to());
      return new Tried(subject.title(), days, compared);
    }
  }

  /// Signals a working day by severity: in force, then tried.
  Map<Severity, double[]> aDay() {
    var rates = new EnumMap<Severity, double[]>(Severity.class);
    for (var severity : Severity.values()) {
      rates.put(
          severity,
          new double[] {
            compared.inForce(severity) / (double) workingDays,
            compared.tried(severity) / (double) workingDays
          });
    }
    return rates;
  }

  /// As data: rates by severity, changes by rule.
  Map<String, Object> json() {
    var rates = new TreeMap<String, Object>();
    aDay()
        .forEach((severity, rate) ->
            rates.put(
                severity.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("inForce", rate[0], "tried", rate[1])));
    var rules = new TreeMap<String, Object>();
    compared
        .byRule()
        .forEach((rule, changes) -> {
          var counts = new TreeMap<String, Integer>();
          changes.forEach((change, count) -> counts.put(change.words().replace(' ', '-'), count));
          rules.put(rule, counts);
        });
    return Map.of("title", title, "workingDays", workingDays, "aWorkingDay", rates, "rules", rules);
  }
}
