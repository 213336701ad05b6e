package org.sightline.linkage;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Turns the YAML of a model file into a [Model], or says which line is wrong and why.
final class ModelReader {

  private final String file;

  ModelReader(String file) {
    this.file = file;
  }

  Model read(String text) {
    YamlSection root = YamlSection.read(file, text);
    root.allowOnly("version", "prior", "thresholds", "comparisons", "frequencies");
    ModelBuilder model = Model.builder(root.text("version"));
    model.prior(root.number("prior"));
    YamlSection thresholds = root.section("thresholds");
    thresholds.allowOnly("link", "review");
    checked(
        thresholds.line(),
        () -> model.thresholds(thresholds.number("link"), thresholds.number("review")));
    readComparisons(root.section("comparisons"), model);
    YamlSection frequencies = root.section("frequencies");
    frequencies.allowOnly("given", "family");
    model.given(frequencies(frequencies.section("given")));
    model.family(frequencies(frequencies.section("family")));
    return checked(root.line("prior"), model::build);
  }

  private void readComparisons(YamlSection comparisons, ModelBuilder model) {
    for (String code : comparisons.keys()) {
      Comparison comparison =
          Comparison.ofCode(code)
              .orElseThrow(
                  () -> fault(comparisons.line(code), "'%s' is no comparison".formatted(code)));
      readComparison(comparisons.section(code), comparison, model);
    }
    for (Comparison comparison : Comparison.values()) {
      if (!comparisons.keys().contains(comparison.code())) {
        throw fault(comparisons.line(), "comparison '%s' is missing".formatted(comparison.code()));
      }
    }
  }

  private void readComparison(YamlSection section, Comparison comparison, ModelBuilder model) {
    section.allowOnly("at-most", "levels");
    if (section.keys().contains("at-most")) {
      model.atMost(comparison, section.number("at-most"));
    }
    YamlSection levels = section.section("levels");
    for (String code : levels.keys()) {
      readLevel(levels, code, comparison, model);
    }
    for (String reason : model.faults(comparison)) {
      throw fault(levels.line(), reason);
    }
  }

  private void readLevel(
      YamlSection levels, String code, Comparison comparison, ModelBuilder model) {
    Level level =
        comparison
            .level(code)
            .orElseThrow(() ->
                fault(
                    levels.line(code),
                    "comparison '%s' has no level '%s'; it has %s"
                        .formatted(
                            comparison.code(),
                            code,
                            comparison.levels().stream().map(Level::code).toList())));
    YamlSection figures = levels.section(code);
    figures.allowOnly("m", "u");
    checked(figures.line(), () -> model.level(level, figures.number("m"), figures.number("u")));
  }

  private Frequencies frequencies(YamlSection section) {
    section.allowOnly("chance", "rare", "damping", "names");
    YamlSection names = section.section("names");
    SortedMap<String, Double> shares = new TreeMap<>();
    for (String name : names.keys()) {
      shares.put(name, names.number(name));
    }
    return checked(
        section.line(),
        () ->
            new Frequencies(
                section.number("chance"),
                section.number("rare"),
                section.number("damping"),
                shares));
  }

  private <T> T checked(int line, Supplier<T> figures) {
    try {
      return figures.get();
    } catch (IllegalArgumentException reason) {
      throw fault(line, String.valueOf(reason.getMessage()));
    }
  }

  private ModelFileException fault(int line, String reason) {
    return new ModelFileException(file, line, reason);
  }
}
