package org.sightline.intake.format;

import java.util.regex.Pattern;

/// Tells a role from a name: professionals appear by role only, so a text counts as a role when it says one, and anything
/// else is taken for a name and left in the original.
final class Roles {

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(GP|doctor|physician|p(a)?ediatrician|consultant|registrar|surgeon|radiologist|"
              + "dermatologist|psychiatrist|psychologist|therapist|physiotherapist|dietitian|specialist|"
              + "nurse|midwife|matron|health visitor|nursery nurse|practitioner|paramedic|pharmacist|"
              + "clinician|clerk|receptionist|secretary|administrator|manager|assistant|adviser|"
              + "officer|detective|inspector|constable|social worker|support worker|worker|staff|team|"
              + "teacher|head teacher|chair|solicitor|lawyer|counsel|childminder|trainee|locum|"
              + "photographer|porter|interpreter|service)\\b.*");

  private Roles() {}

  /// Whether a text says what somebody is.
  static boolean isRole(String text) {
    return ROLE.matcher(text).matches();
  }
}
