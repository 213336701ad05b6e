package org.sightline.linkage.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.sightline.linkage.ModelFileException;
import org.sightline.linkage.YamlSection;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Degree;

/// Trained models as YAML: written so that equal models give equal text, read so that every fault has its line.
public final class LinkModelFile {

  private static final String[] OF_LEVEL = {
    "same", "household", "strangers", "rarity", "usual-rarity"
  };

  /// What stands for bytes that are not UTF-8, once they are text.
  private static final char UNREADABLE = '\uFFFD';

  /// Figures may have been rounded by hand.
  private static final double OFF_AT_MOST = 0.01;

  private final String file;

  private LinkModelFile(String file) {
    this.file = file;
  }

  /// Reads a model.
  ///
  /// @param text the YAML
  /// @param name what to call the file in messages
  /// @throws ModelFileException when the text is no model, with the line and the reason
  public static LinkModel read(String text, String name) {
    int unread = text.indexOf(UNREADABLE);
    if (unread >= 0) {
      int line = 1 + (int) text.chars().limit(unread).filter(one -> one == '\n').count();
      throw new ModelFileException(name, line, "a character is not UTF-8");
    }
    return new LinkModelFile(name).read(YamlSection.read(name, text));
  }

  /// Writes a model with all its figures to the last digit.
  public static String write(LinkModel model) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        # How often records agree: same = of one person, household = of two people who live together,
        # strangers = of two people who do not. A level weighs log2(same / strangers) bits.
        """);
    yaml.append("version: ").append(quoted(model.version())).append('\n');
    yaml.append("trained: ").append(quoted(model.trained())).append('\n');
    yaml.append("records: ").append(model.records()).append('\n');
    yaml.append("pairs: ").append(model.pairs()).append('\n');
    yaml.append("same: ").append(model.same()).append('\n');
    yaml.append("household: ").append(model.household()).append('\n');
    yaml.append("thresholds:\n  link: ").append(model.thresholds().link());
    yaml.append("\n  review: ").append(model.thresholds().review()).append('\n');
    yaml.append(model.rules().isEmpty() ? "rules: []\n" : "rules:\n");
    model.rules().forEach(rule -> yaml.append("  - ").append(rule.code()).append('\n'));
    yaml.append("levels:\n");
    Aspect.ALL.forEach(aspect -> write(yaml, model, aspect));
    return yaml.toString();
  }

  static String digest(LinkModel model) {
    try {
      byte[] text = write(model).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void write(StringBuilder yaml, LinkModel model, Aspect aspect) {
    yaml.append("  ").append(aspect.code()).append(":\n");
    for (int place = 1; place < aspect.levels().size(); place++) {
      LevelFigures figures = model.of(aspect, place);
      yaml.append("    ").append(aspect.levels().get(place).code()).append(": {same: ");
      yaml.append(figures.same()).append(", household: ").append(figures.household());
      yaml.append(", strangers: ").append(figures.strangers());
      if (figures.rarityShare() > 0) {
        yaml.append(", rarity: ").append(figures.rarityShare());
        yaml.append(", usual-rarity: ").append(figures.rarityMean());
      }
      yaml.append("}\n");
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(character -> {
          if (character == '"' || character == '\\') {
            quoted.append('\\').append((char) character);
          } else if (character < ' ' || character > '~') {
            quoted.append("\\u%04x".formatted(character));
          } else {
            quoted.append((char) character);
          }
        });
    return quoted.append('"').toString();
  }

  private LinkModel read(YamlSection root) {
    root.allowOnly(
        "version",
        "trained",
        "records",
        "pairs",
        "same",
        "household",
        "thresholds",
        "rules",
        "levels");
    YamlSection thresholds = root.section("thresholds");
    thresholds.allowOnly("link", "review");
    LinkThresholds bounds =
        checked(
            thresholds.line(),
            () -> new LinkThresholds(thresholds.number("link"), thresholds.number("review")));
    List<Rule> rules = new ArrayList<>();
    root.texts("rules").forEach((line, code) -> rules.add(checked(line, () -> Rule.parse(code))));
    Map<Aspect, List<LevelFigures>> levels = levels(root.section("levels"));
    return checked(
        root.line("same"),
        () ->
            new LinkModel(
                root.text("version"),
                root.text("trained"),
                whole(root, "records"),
                whole(root, "pairs"),
                root.number("same"),
                root.number("household"),
                levels,
                rules,
                bounds));
  }

  private static long whole(YamlSection section, String key) {
    double number = section.number(key);
    if (number < 0 || number != Math.rint(number) || number > 1e18) {
      throw section.fault(
          key, "'%s' must be a whole number, not %s".formatted(key, section.text(key)));
    }
    return (long) number;
  }

  private Map<Aspect, List<LevelFigures>> levels(YamlSection section) {
    for (String code : section.keys()) {
      if (Aspect.ofCode(code).isEmpty()) {
        throw section.fault(
            code,
            "'%s' is not compared; there are %s"
                .formatted(code, Aspect.ALL.stream().map(Aspect::code).toList()));
      }
    }
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      levels.put(aspect, levels(section.section(aspect.code()), aspect));
    }
    return levels;
  }

  private List<LevelFigures> levels(YamlSection section, Aspect aspect) {
    String[] known =
        aspect.levels().stream().skip(1).map(level -> level.code()).toArray(String[]::new);
    section.allowOnly(known);
    List<LevelFigures> levels = new ArrayList<>();
    levels.add(LinkModel.SILENT);
    for (String code : known) {
      YamlSection level = section.section(code);
      level.allowOnly(OF_LEVEL);
      levels.add(checked(section.line(code), () -> figures(level)));
    }
    checkSums("same", LevelFigures::same, section, aspect, levels);
    checkSums("household", LevelFigures::household, section, aspect, levels);
    checkSums("strangers", LevelFigures::strangers, section, aspect, levels);
    return levels;
  }

  /// Levels of one basis are alternatives to each other.
  private void checkSums(
      String what,
      ToDoubleFunction<LevelFigures> figure,
      YamlSection section,
      Aspect aspect,
      List<LevelFigures> levels) {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    for (int place = 1; place < levels.size(); place++) {
      sums.merge(
          aspect.levels().get(place).basis(), figure.applyAsDouble(levels.get(place)), Double::sum);
    }
    sums.forEach((basis, sum) -> {
      if (Math.abs(sum - 1) > OFF_AT_MOST) {
        throw new ModelFileException(
            file,
            section.line(),
            String.format(
                Locale.ROOT,
                "'%s' must add up to 1 over %s, not to %.4f",
                what,
                aspect.levels().stream()
                    .filter(level -> level.basis() == basis)
                    .map(Degree::code)
                    .toList(),
                sum));
      }
    });
  }

  private static LevelFigures figures(YamlSection level) {
    boolean rare = level.keys().contains("rarity") || level.keys().contains("usual-rarity");
    return new LevelFigures(
        level.number("same"),
        level.number("household"),
        level.number("strangers"),
        rare ? level.number("rarity") : 0,
        rare ? level.number("usual-rarity") : 0);
  }

  private <T> T checked(int line, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException reason) {
      throw new ModelFileException(file, line, String.valueOf(reason.getMessage()));
    }
  }
}
