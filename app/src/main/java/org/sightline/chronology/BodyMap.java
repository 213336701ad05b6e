package org.sightline.chronology;

import static org.sightline.ledger.Site.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.sightline.ledger.Site;

/// Which places on the body hold others, so that "face" in one record and "cheek" in another can be one injury.
final class BodyMap {

  private static final Set<Site> ANYWHERE = EnumSet.of(SEVERAL, NOT_RECORDED);
  private static final Map<Site, Set<Site>> HOLDS = new EnumMap<>(Site.class);

  static {
    HOLDS.put(EYE, EnumSet.of(EYELID, CONJUNCTIVA));
    HOLDS.put(MOUTH, EnumSet.of(LIP, FRENULUM));
    HOLDS.put(
        FACE,
        EnumSet.of(
            FOREHEAD, CHEEK, EYELID, EYE, CONJUNCTIVA, JAW, CHIN, LIP, MOUTH, FRENULUM, NOSE));
    HOLDS.put(HEAD, EnumSet.copyOf(HOLDS.get(FACE)));
    HOLDS.get(HEAD).addAll(EnumSet.of(FACE, SCALP, EAR));
    HOLDS.put(CHEST, EnumSet.of(RIBS));
    HOLDS.put(BACK, EnumSet.of(SPINE));
    HOLDS.put(
        TRUNK, EnumSet.of(CHEST, ABDOMEN, BACK, BUTTOCK, GENITALS, HIP, SHOULDER, SPINE, RIBS));
    HOLDS.put(LEG, EnumSet.of(THIGH, LOWER_LEG, KNEE_OR_SHIN, FOOT));
  }

  private BodyMap() {}

  /// Whether two records may speak of the same place. A record that names no place may speak of any.
  static boolean mayBeSamePlace(Set<Site> one, Set<Site> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.stream().anyMatch(site -> other.stream().anyMatch(place -> same(site, place)));
  }

  private static boolean same(Site one, Site other) {
    return one == other
        || ANYWHERE.contains(one)
        || ANYWHERE.contains(other)
        || holds(one, other)
        || holds(other, one);
  }

  private static boolean holds(Site whole, Site part) {
    return HOLDS.getOrDefault(whole, Set.of()).contains(part);
  }
}
