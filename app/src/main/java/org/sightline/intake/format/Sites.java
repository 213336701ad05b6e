package org.sightline.intake.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.Site;

/// Finds the body site that a code means.
final class Sites {

  /// Parts of a site that have a code of their own (SNOMED CT body structures).
  private static final Map<String, Site> PARTS =
      Map.ofEntries(
          Map.entry("28347008", Site.EAR),
          Map.entry("29445007", Site.CONJUNCTIVA),
          Map.entry("38864007", Site.GENITALS),
          Map.entry("18911002", Site.GENITALS),
          Map.entry("20233005", Site.GENITALS),
          Map.entry("45292006", Site.GENITALS),
          Map.entry("72696002", Site.KNEE_OR_SHIN));

  /// The body regions of ICD-10 chapter XIX, by the first two characters of the code.
  private static final Map<String, Site> CHAPTERS =
      Map.of(
          "S0", Site.HEAD,
          "S1", Site.NECK,
          "S2", Site.CHEST,
          "S3", Site.TRUNK,
          "S4", Site.SHOULDER,
          "S5", Site.FOREARM,
          "S6", Site.HAND,
          "S7", Site.THIGH,
          "S8", Site.LOWER_LEG,
          "S9", Site.FOOT);

  private static final Map<String, Site> CODED = coded();

  private Sites() {}

  /// The site of a SNOMED CT code or of a name such as `lower-leg`.
  static Optional<Site> named(String code) {
    return Optional.ofNullable(CODED.get(code));
  }

  /// The region of an ICD-10 injury code.
  static Site ofInjury(String icd10) {
    return icd10.length() < 2
        ? Site.NOT_RECORDED
        : CHAPTERS.getOrDefault(icd10.substring(0, 2), Site.NOT_RECORDED);
  }

  /// As it is written.
  static String written(Site site) {
    return ClaimCodec.kebab(site.name());
  }

  private static Map<String, Site> coded() {
    var sites = new HashMap<>(PARTS);
    Arrays.stream(Site.values())
        .forEach(site -> {
          sites.put(written(site), site);
          site.snomed().ifPresent(code -> sites.put(code, site));
        });
    return Map.copyOf(sites);
  }
}
