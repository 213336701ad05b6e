package org.sightline.signal.detector;

import org.sightline.policy.Policy;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Findings;

/// What the shipped policy sets for a detector.
final class Shipped {

  private static final Policy POLICY = Policy.shipped();

  private Shipped() {}

  static Settings of(Detector detector) {
    return POLICY.rule(Findings.cardOf(detector).code());
  }
}
