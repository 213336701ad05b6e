package org.sightline.ledger;

import java.util.Optional;

/// Where on the body. Codes are SNOMED CT body structures; regions are those of TEN-4-FACESp (Pierce et al., JAMA Network
/// Open 2021;4(4):e215832): torso, ear, neck, frenulum, angle of jaw, cheek (fleshy), eyelid, subconjunctiva.
public enum Site {
  HEAD("head", "69536005", ""),
  SCALP("scalp", "41695006", ""),
  FOREHEAD("forehead", "", ""),
  FACE("face", "89545001", ""),
  CHEEK("cheek", "60819002", "C"),
  EYELID("eyelid", "80243003", "E"),
  EYE("around the eye", "", "E"),
  CONJUNCTIVA("white of the eye", "", "S"),
  JAW("angle of the jaw", "661005", "A"),
  CHIN("chin", "", ""),
  LIP("lip", "48477009", ""),
  MOUTH("mouth", "123851003", ""),
  FRENULUM("frenulum", "", "F"),
  NOSE("nose", "45206002", ""),
  EAR("ear", "117590005", "E"),
  NECK("neck", "45048000", "N"),
  TRUNK("trunk", "22943007", "T"),
  CHEST("chest", "816094009", "T"),
  ABDOMEN("abdomen", "818981001", "T"),
  BACK("back", "77568009", "T"),
  BUTTOCK("buttock", "46862004", "T"),
  GENITALS("genitals", "", "T"),
  HIP("hip", "29836001", "T"),
  SHOULDER("shoulder", "", ""),
  UPPER_ARM("upper arm", "40983000", ""),
  FOREARM("forearm", "14975008", ""),
  HAND("hand", "85562004", ""),
  THIGH("thigh", "68367000", ""),
  LOWER_LEG("lower leg", "30021000", ""),
  KNEE_OR_SHIN("knee or shin", "", ""),
  LEG("leg", "", ""),
  FOOT("foot", "56459004", ""),
  SPINE("spine", "", "T"),
  RIBS("ribs", "", "T"),
  NAILS("nails", "", ""),
  /// Several places that the record does not name.
  SEVERAL("several places", "", ""),
  NOT_RECORDED("place not recorded", "", "");

  private final String words;
  private final String snomed;
  private final String ten4Region;

  Site(String words, String snomed, String ten4Region) {
    this.words = words;
    this.snomed = snomed;
    this.ten4Region = ten4Region;
  }

  /// How a practitioner says it.
  public String words() {
    return words;
  }

  /// The SNOMED CT code, where the public subset we use has one.
  public Optional<String> snomed() {
    return snomed.isEmpty() ? Optional.empty() : Optional.of(snomed);
  }

  /// Whether a bruise here counts for TEN-4-FACESp at any age under four.
  public boolean ten4Faces() {
    return !ten4Region.isEmpty();
  }
}
