package org.sightline.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Models as YAML: read strictly, written so that equal models give equal text.
public final class ModelFile {

  private static final String STANDARD = "default-model.yaml";

  private ModelFile() {}

  /// Reads a model.
  ///
  /// @param text the YAML
  /// @param name what to call the file in messages
  /// @throws ModelFileException when the text is no model, with the line and the reason
  public static Model read(String text, String name) {
    return new ModelReader(name).read(text);
  }

  /// Writes a model with all its figures to the last digit. Reading it back gives the same model
  /// and digest.
  public static String write(Model model) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        "version: \"%s\"\n".formatted(model.version().replace("\\", "\\\\").replace("\"", "\\\"")));
    yaml.append("prior: ").append(model.prior()).append('\n');
    yaml.append(
        "thresholds:\n  link: %s\n  review: %s\n"
            .formatted(model.thresholds().link(), model.thresholds().review()));
    yaml.append("comparisons:\n");
    for (Comparison comparison : Comparison.values()) {
      write(yaml, model, comparison);
    }
    yaml.append("frequencies:\n");
    write(yaml, "given", model.given());
    write(yaml, "family", model.family());
    return yaml.toString();
  }

  static Model standard() {
    try (InputStream in = ModelFile.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException(STANDARD + " is missing from the jar");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), STANDARD);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void write(StringBuilder yaml, Model model, Comparison comparison) {
    yaml.append("  ").append(comparison.code()).append(":\n");
    if (Double.isFinite(model.atMost(comparison))) {
      yaml.append("    at-most: ").append(model.atMost(comparison)).append('\n');
    }
    yaml.append("    levels:\n");
    for (Level level : comparison.levels()) {
      LevelWeight weight = model.weight(level);
      yaml.append("      %s: {m: %s, u: %s}\n".formatted(level.code(), weight.m(), weight.u()));
    }
  }

  private static void write(StringBuilder yaml, String which, Frequencies frequencies) {
    yaml.append("  ").append(which).append(":\n");
    yaml.append("    chance: ").append(frequencies.chance()).append('\n');
    yaml.append("    rare: ").append(frequencies.rare()).append('\n');
    yaml.append("    damping: ").append(frequencies.damping()).append('\n');
    yaml.append(frequencies.shares().isEmpty() ? "    names: {}\n" : "    names:\n");
    for (Map.Entry<String, Double> share : frequencies.shares().entrySet()) {
      yaml.append("      \"")
          .append(share.getKey())
          .append("\": ")
          .append(share.getValue())
          .append('\n');
    }
  }
}
