package org.sightline.signal.detector;

import java.util.regex.Pattern;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.policy.Settings;
import org.sightline.signal.Mobility;

/// Whether the child moved independently on the day of an injury ([Mobility]), and what that asks of whoever settles it.
final class Moving {

  private static final Pattern HEALTH =
      Pattern.compile(
          "(?i)doctor|\\bgp\\b|paediatric|nurse|midwi|health"
              + " visitor|consultant|surgeon|physician|clinician");

  private Moving() {}

  /// Whether the child moved independently when the injury was found.
  static Answer when(Chronology chronology, Injury injury, Settings settings) {
    return Mobility.on(chronology, injury.happened().to(), settings);
  }

  /// Whether a professional settled the injury in a way that counts for this child. In a child who does not yet move
  /// independently, or of whom nobody knows whether they do, that is a paediatrician's opinion or a medical cause: NICE CG89
  /// and the RCPCH evidence review ask for paediatric assessment there, and a carer's account is not enough. Where somebody says
  /// that it was inflicted, only a health professional's opinion settles it: Working Together asks for a medical assessment there.
  static boolean settled(Chronology chronology, Injury injury, Settings settings) {
    if (!injury.settled()) {
      return false;
    }
    var last = injury.opinions().getLast();
    if (saidToBeInflicted(injury) && !HEALTH.matcher(last.role()).find()) {
      return false;
    }
    return when(chronology, injury, settings) instanceof Answer.Yes
        || last.opinion() == Opinion.MEDICAL_CAUSE
        || last.role().toLowerCase(java.util.Locale.ROOT).contains("paediatric");
  }

  private static boolean saidToBeInflicted(Injury injury) {
    return injury.accounts().stream()
        .anyMatch(account -> account.mechanism() == Mechanism.INFLICTED);
  }
}
