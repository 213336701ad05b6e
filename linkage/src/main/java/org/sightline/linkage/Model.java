package org.sightline.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// All figures that matching rests on: for each level of each comparison how often it is seen in
/// matches (m) and by chance (u),
/// the prior, how common names are, and the weights from which pairs are linked or shown to a
/// person.
///
/// Built in Java with [#builder(String)], or read from a file by [ModelFile]. A model never
/// changes; a new one has a new version.
public final class Model {

  private final String version;
  private final double prior;
  private final Thresholds thresholds;
  private final Map<Level, LevelWeight> weights;
  private final Map<Comparison, Double> atMost;
  private final Frequencies given;
  private final Frequencies family;

  Model(ModelBuilder from) {
    version = from.version;
    prior = from.prior;
    thresholds = from.thresholds;
    weights = Collections.unmodifiableMap(new HashMap<>(from.weights));
    atMost = Collections.unmodifiableMap(new EnumMap<>(from.atMost));
    given = from.given;
    family = from.family;
  }

  /// The model shipped with the engine, for an area that has not trained its own.
  public static Model standard() {
    return ModelFile.standard();
  }

  /// A model with every figure yet to be given.
  public static ModelBuilder builder(String version) {
    return new ModelBuilder(version);
  }

  /// A builder that starts from this model's figures.
  public ModelBuilder with(String newVersion) {
    ModelBuilder copy = new ModelBuilder(newVersion);
    copy.prior = prior;
    copy.thresholds = thresholds;
    copy.weights.putAll(weights);
    copy.atMost.putAll(atMost);
    copy.given = given;
    copy.family = family;
    return copy;
  }

  public String version() {
    return version;
  }

  /// The probability that two records are one person, before anything is compared.
  public double prior() {
    return prior;
  }

  public Thresholds thresholds() {
    return thresholds;
  }

  public LevelWeight weight(Level level) {
    LevelWeight weight = weights.get(level);
    if (weight == null) {
      throw new IllegalStateException("the model has no weight for " + level);
    }
    return weight;
  }

  /// The bits a level counts, no more than the comparison's cap.
  public double bits(Level level) {
    return Math.min(weight(level).bits(), atMost(level.comparison()));
  }

  /// The most bits a comparison may count; infinite when it has no cap.
  public double atMost(Comparison comparison) {
    return atMost.getOrDefault(comparison, Double.POSITIVE_INFINITY);
  }

  public Frequencies given() {
    return given;
  }

  public Frequencies family() {
    return family;
  }

  /// SHA-256 of the model as [ModelFile] writes it, in hex: the same figures give the same digest,
  /// comments and layout do not count.
  public String digest() {
    try {
      byte[] text = ModelFile.write(this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
