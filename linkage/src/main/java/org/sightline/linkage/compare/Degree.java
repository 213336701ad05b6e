package org.sightline.linkage.compare;

/// One level of an aspect: how far two records agree in it.
///
/// @param code its name in model files
/// @param basis what could be compared: levels of one basis are alternatives to each other, and their probabilities add up to 1.
///   Basis 0 is "nothing could be compared", which never weighs
/// @param words how it is said in an explanation
public record Degree(String code, int basis, String words) {

  /// Whether the level says that nothing could be compared.
  public boolean isMissing() {
    return basis == 0;
  }
}
