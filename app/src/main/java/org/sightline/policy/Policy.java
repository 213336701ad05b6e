package org.sightline.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The policy in force: what each rule's thresholds, windows and severities are. One text, one version, one digest; a change is
/// a new version, and every finding says by which it was found.
public final class Policy {

  /// What several rules share, and the local definition of a child who does not move independently.
  private static final List<String> EVERY_RULE = List.of("shared", "not-independently-mobile");

  private static final String SHIPPED = "/policy/shipped.yaml";

  private final String version;
  private final String digest;
  private final Map<String, Object> everyRule;
  private final Map<String, Settings> rules;
  private final Map<String, Settings> duties;

  private Policy(
      String version,
      String digest,
      Map<String, Object> everyRule,
      Map<String, Settings> rules,
      Map<String, Settings> duties) {
    this.version = version;
    this.digest = digest;
    this.everyRule = Map.copyOf(everyRule);
    this.rules = Map.copyOf(rules);
    this.duties = Map.copyOf(duties);
  }

  /// The policy that comes with the program.
  public static Policy shipped() {
    try (InputStream text = Policy.class.getResourceAsStream(SHIPPED)) {
      return read(
          new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8),
          "the shipped policy");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// A policy from its text.
  ///
  /// @param where names the text in messages
  /// @throws PolicyFault naming what is wrong and what would be right
  public static Policy read(String text, String where) {
    var root = object(where, load(text, where));
    var version =
        Optional.ofNullable(root.get("version"))
            .map(String::valueOf)
            .orElseThrow(
                () -> new PolicyFault(where + ": 'version' is missing; add a line 'version: …'"));
    var everyRule = new LinkedHashMap<String, Object>();
    EVERY_RULE.forEach(part -> everyRule.putAll(part(root, part, where)));
    return new Policy(
        version,
        digest(text),
        everyRule,
        settings(root, "rules", where, everyRule),
        settings(root, "duties", where, Map.of()));
  }

  /// The version, as its author named it.
  public String version() {
    return version;
  }

  /// SHA-256 of the text, in hexadecimal.
  public String digest() {
    return digest;
  }

  /// What is set for a rule: its own entry, and what is shared by every rule where its own entry says nothing else.
  public Settings rule(String code) {
    return rules.getOrDefault(code, new Settings(code, everyRule));
  }

  /// What local procedure sets for a duty in place of a limit; nothing, where the policy does not name it.
  public Settings duty(String code) {
    return duties.getOrDefault(code, new Settings(code, Map.of()));
  }

  /// Makes sure that the policy names no duty that there is not: a misspelt code would change nothing, and say nothing.
  ///
  /// @param known the codes of all duties
  /// @throws PolicyFault naming the first that is unknown
  public void namesOnlyDuties(Collection<String> known) {
    duties.keySet().stream()
        .filter(code -> !known.contains(code))
        .sorted()
        .findFirst()
        .ifPresent(code -> {
          throw new PolicyFault(
              "the policy sets a limit for '%s', and there is no such duty; docs/duties/README.md"
                      .formatted(code)
                  + " lists their codes");
        });
  }

  private static Map<String, Settings> settings(
      Map<String, Object> root, String part, String where, Map<String, Object> shared) {
    var settings = new LinkedHashMap<String, Settings>();
    part(root, part, where)
        .forEach((code, values) -> {
          var all = new LinkedHashMap<>(shared);
          all.putAll(object("%s, under %s.%s".formatted(where, part, code), values));
          settings.put(code, new Settings(code, all));
        });
    return settings;
  }

  private static Map<String, Object> part(Map<String, Object> root, String part, String where) {
    return object(where + ", under " + part, root.getOrDefault(part, Map.of()));
  }

  private static @Nullable Object load(String text, String where) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException fault) {
      throw new PolicyFault("%s is not YAML: %s".formatted(where, fault.getMessage()));
    }
  }

  private static Map<String, Object> object(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new PolicyFault(where + ": entries of the form 'name: value' are expected");
    }
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, item) -> {
      if (item != null) {
        result.put(String.valueOf(key), item);
      }
    });
    return result;
  }

  private static String digest(String text) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }
}
