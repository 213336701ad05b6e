package org.sightline.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The policy in force: what each rule's thresholds, windows and severities are. It has one version and one digest, and every
/// finding says by which it was found. What a policy file leaves out stands as shipped.
public final class Policy {

  /// Names the environment's entry that puts a file in force.
  public static final String ENVIRONMENT = "SIGHTLINE_POLICY";

  private static final String FORMAT = "1";
  private static final String SHIPPED = "/policy/shipped.yaml";

  private final String version;
  private final String digest;
  private final Values values;
  private final Map<String, Settings> rules;
  private final Map<String, LocalRule> local;

  private Policy(String version, Values values, Map<String, LocalRule> local) {
    this.version = version;
    this.local = Collections.unmodifiableMap(local);
    this.values = values;
    this.digest = digest("version=%s\n%s".formatted(version, values.inOrder()));
    this.rules =
        values.rules().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    code -> code, code -> new Settings(code, values.ofRule(code))));
  }

  /// The policy that comes with the program.
  public static Policy shipped() {
    var faults = new ArrayList<String>();
    var text = new PolicyText(shippedText(), "the shipped policy", faults);
    return policy(text, Values.of(text.entries()), Map.of(), faults);
  }

  /// The policy that an installation's environment names, or else the shipped one.
  ///
  /// @throws PolicyFault when the file cannot be read, or is wrong
  public static Policy inForce(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(ENVIRONMENT))
        .filter(file -> !file.isBlank())
        .map(file -> read(Path.of(file)))
        .orElseGet(Policy::shipped);
  }

  /// A policy from its file.
  ///
  /// @throws PolicyFault when the file cannot be read, or is wrong
  public static Policy read(Path file) {
    try {
      return read(Files.readString(file), file.toString());
    } catch (IOException fault) {
      throw new PolicyFault("the policy %s cannot be read: %s".formatted(file, fault.getMessage()));
    }
  }

  /// A policy from its text.
  ///
  /// @param where names the text in messages
  /// @throws PolicyFault naming everything that is wrong, each with its line, what stands there and what may
  public static Policy read(String text, String where) {
    var faults = new ArrayList<String>();
    var read = new PolicyText(text, where, faults);
    var shipped = shipped().values;
    read.entries().forEach(entry -> shipped.fault(entry).ifPresent(it -> read.fault(entry, it)));
    var local = new LocalRules(read, shipped.rules()).read();
    return policy(read, shipped.with(read.entries()), local, faults);
  }

  /// The version, as its author named it.
  public String version() {
    return version;
  }

  /// SHA-256 of all that is set, in hexadecimal. Comments and the order of entries do not change it.
  public String digest() {
    return digest;
  }

  /// What is set for a rule: its own entry, and what is shared by every rule where its own says nothing else.
  public Settings rule(String code) {
    return Optional.ofNullable(rules.get(code))
        .orElseGet(() -> new Settings(code, values.ofRule(code)));
  }

  /// The codes of the rules that the policy knows.
  public Collection<String> rules() {
    return rules.keySet();
  }

  /// What every rule shares, the local definition of a child who does not move independently included.
  public Settings shared() {
    return rule("");
  }

  /// The rules that the partnership wrote itself, by code.
  public Map<String, LocalRule> localRules() {
    return local;
  }

  /// What local procedure sets for a duty in place of a limit; nothing, where the policy does not name it.
  public Settings duty(String code) {
    return new Settings(code, values.ofDuty(code));
  }

  /// By when a question is to be answered, and how long it may be put off.
  public Settings answering() {
    return new Settings("answering", values.ofAnswering());
  }

  /// Who is told next at a kind of agency, and when they are at work. A kind without an entry has that of `other`.
  public Settings escalation(String kind) {
    return new Settings("escalation of " + kind, values.ofEscalation(kind));
  }

  /// Makes sure that the policy has a ladder for no kind of agency that there is not.
  ///
  /// @param known the kinds, and what stands beside them
  /// @throws PolicyFault naming the first that is unknown
  public void escalatesOnlyAt(Collection<String> known) {
    values.ladders().stream()
        .filter(kind -> !known.contains(kind))
        .sorted()
        .findFirst()
        .ifPresent(kind -> {
          throw new PolicyFault(
              "the policy's escalation names '%s', and there is no such kind of agency; there are %s"
                  .formatted(kind, String.join(", ", known.stream().sorted().toList())));
        });
  }

  /// Makes sure that the policy names no duty that there is not: a misspelt code would change nothing, and say nothing.
  ///
  /// @param known the codes of all duties
  /// @throws PolicyFault naming the first that is unknown
  public void namesOnlyDuties(Collection<String> known) {
    values.duties().stream()
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

  private static Policy policy(
      PolicyText text, Values values, Map<String, LocalRule> local, List<String> faults) {
    var version = text.alone("version").map(entry -> entry.value().toString());
    if (version.isEmpty()) {
      faults.add(text.where() + ": 'version' is missing; add a line 'version: …'");
    }
    text.alone("policy")
        .filter(format -> !format.value().toString().equals(FORMAT))
        .ifPresent(format ->
            text.fault(format, "is '%s'; this program reads %s".formatted(format.value(), FORMAT)));
    if (!faults.isEmpty()) {
      throw new PolicyFault(String.join("\n", faults));
    }
    return new Policy(version.orElseThrow(), values, local);
  }

  private static String shippedText() {
    try (InputStream text = Policy.class.getResourceAsStream(SHIPPED)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
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
