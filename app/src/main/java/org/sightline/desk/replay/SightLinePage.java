package org.sightline.desk.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.time.WorkingDays;
import tools.jackson.databind.json.JsonMapper;

/// The page with the sight line drawn: one file that fetches nothing. It is joined from the plain files under `/replay`; the
/// drawing is made in the reader's browser from the document, which stands in the page as data. `docs/replay.md` tells how
/// it is read.
public final class SightLinePage {

  /// The parts of the script, in the order they need each other.
  private static final List<String> SCRIPT =
      List.of(
          "knowledge",
          "time",
          "svg",
          "placement",
          "sheet",
          "child",
          "signals",
          "contacts",
          "adults",
          "duties",
          "hindsight",
          "panel",
          "sentence",
          "tables",
          "rail",
          "legend",
          "page");

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SightLinePage() {}

  /// What the script is given: the document, and the bank holidays it needs to count working days as the rules do.
  record Data(ReplayDocument document, List<LocalDate> bankHolidays) {}

  /// The whole page, as HTML.
  public static String of(ReplayDocument document) {
    var script = script();
    return fill(
        file("page.html"),
        Map.of(
            "title", escaped(document.title()),
            "child", escaped(document.child()),
            "about", escaped(document.about()),
            "style", file("sight-line.css"),
            "claims", ClaimRows.of(document),
            "data", data(document),
            "script", script,
            "script-hash", hash(script)));
  }

  /// Text as HTML shows it, whatever stands in it.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// The data as JSON in which no character can end the script element that holds it.
  private static String data(ReplayDocument document) {
    return JSON.writeValueAsString(new Data(document, bankHolidays(document)))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static List<LocalDate> bankHolidays(ReplayDocument document) {
    var workingDays = WorkingDays.ofEnglandAndWales();
    return document
        .from()
        .datesUntil(document.to().plusYears(1))
        .filter(day -> day.getDayOfWeek().getValue() < 6)
        .filter(Predicate.not(workingDays::isWorkingDay))
        .toList();
  }

  /// One pass over the template, so that nothing filled in is taken for a place to fill.
  private static String fill(String template, Map<String, String> parts) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private static String script() {
    var parts =
        SCRIPT.stream().map(part -> file("script/" + part + ".js")).collect(Collectors.joining());
    return "'use strict';\n(() => {\n" + parts + "})();\n";
  }

  /// The content security policy lets this very script run and no other.
  private static String hash(String script) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java has SHA-256", fault);
    }
  }

  private static String file(String name) {
    try (var bytes = SightLinePage.class.getResourceAsStream("/replay/" + name)) {
      if (bytes == null) {
        throw new IllegalStateException("/replay/" + name + " is missing from the build");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
