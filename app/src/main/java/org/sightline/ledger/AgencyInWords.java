package org.sightline.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How a sentence names an agency of which only the id is at hand: by what it is where the id says so ("the police"), else by
/// its own name ("North Middlesex").
public final class AgencyInWords {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("gp", "the GP"),
          Map.entry("social-care", "social care"),
          Map.entry("police", "the police"),
          Map.entry("legal", "the council's lawyers"),
          Map.entry("health", "a health body"),
          Map.entry("health-visitor", "the health visitor"),
          Map.entry("housing", "housing"),
          Map.entry("family-support", "family support"),
          Map.entry("childminder", "the childminder"),
          Map.entry("nursery", "the nursery"),
          Map.entry("school", "the school"),
          Map.entry("hospital", "the hospital"),
          Map.entry("ambulance", "the ambulance service"),
          Map.entry("cps", "the Crown Prosecution Service"));

  private AgencyInWords() {}

  /// The agency in the middle of a sentence.
  public static String of(String id) {
    var kind = KINDS.get(id);
    return kind == null ? oneOfMany(id) : kind;
  }

  /// One of several agencies of a kind: "social care (Quay Town)".
  private static String oneOfMany(String id) {
    return AgencyKind.of(id)
        .filter(kind -> KINDS.containsKey(kind.id()) && id.length() > kind.id().length())
        .map(kind ->
            "%s (%s)".formatted(KINDS.get(kind.id()), capitals(id.substring(kind.id().length()))))
        .orElseGet(() -> capitals(id));
  }

  private static String capitals(String id) {
    return Arrays.stream(id.split("-", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
