package org.sightline.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which given names are forms of one name, by two tables: nicknames, and spellings of the same
/// name.
///
/// Two nicknames of one formal name (Bill and Will) are not taken for forms of each other: too many
/// twins would be.
public final class GivenNames {

  private static final GivenNames SHIPPED = load();

  private final Map<String, Set<String>> forms = new HashMap<>();

  private GivenNames() {}

  /// The tables shipped with this module.
  public static GivenNames shipped() {
    return SHIPPED;
  }

  /// Whether one is a nickname or another spelling of the other.
  public boolean areForms(String one, String other) {
    return formsOf(one).contains(other);
  }

  /// Whether a name stands in the tables at all. Two established names are seldom a slip of one
  /// another.
  public boolean isEstablished(String name) {
    return forms.containsKey(name);
  }

  /// All names in the tables.
  public Set<String> established() {
    return Set.copyOf(forms.keySet());
  }

  /// All names that this one may stand for, itself not counted.
  public Set<String> formsOf(String name) {
    return forms.getOrDefault(name, Set.of());
  }

  private static GivenNames load() {
    GivenNames names = new GivenNames();
    lines("nicknames-names.csv").stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> names.join(row[0], row[2]));
    for (String line : lines("spelling-variants.csv")) {
      List<String> spellings = Arrays.asList(line.split(","));
      spellings.forEach(one -> spellings.forEach(other -> names.join(one, other)));
    }
    return names;
  }

  private void join(String one, String other) {
    if (!one.equals(other)) {
      forms.computeIfAbsent(one, name -> new HashSet<>()).add(other);
      forms.computeIfAbsent(other, name -> new HashSet<>()).add(one);
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream in = GivenNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
