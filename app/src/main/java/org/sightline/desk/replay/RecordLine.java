package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.ClaimText;

/// One record as a reader wants it: who said what, what happened first, nothing twice.
final class RecordLine {

  /// Facts that say who somebody is stand with the adults; told day by day they would drown what happened.
  private static final Set<String> NOT_TOLD =
      Set.of("name", "birth-date", "sex", "number", "address", "phone", "description", "mobility");

  /// Told again in every record of some systems: told here when new.
  private static final Set<String> TOLD_ONCE = Set.of("relation", "residence");

  private static final List<String> ORDER =
      List.of(
          "event", "decision", "sight", "injury", "opinion", "measurement", "account", "household");
  private static final Pattern QUOTE = Pattern.compile(" \\(“(.*)”\\)$");

  private final Called called;
  private final Set<String> toldBefore = new HashSet<>();

  RecordLine(Called called) {
    this.called = called;
  }

  /// The record in a paragraph; empty where it says nothing that was not told before.
  String of(List<ClaimText> claims, LocalDate known) {
    Map<String, Set<String>> byLead = new LinkedHashMap<>();
    var heard = new HashSet<String>();
    claims.stream()
        .filter(claim -> !NOT_TOLD.contains(claim.kind()))
        .filter(claim -> !TOLD_ONCE.contains(claim.kind()) || toldBefore.add(claim.said()))
        .sorted(Comparator.comparingInt(RecordLine::place))
        .forEach(claim -> {
          var said = unquoted(claim.said(), heard);
          if (heard.add(said.toLowerCase(Locale.UK))) {
            byLead.computeIfAbsent(claim.lead(), any -> new LinkedHashSet<>()).add(said);
          }
        });
    return byLead.isEmpty() ? "" : when(claims, known) + told(byLead);
  }

  private static int place(ClaimText claim) {
    int place = ORDER.indexOf(claim.kind());
    return place < 0 ? ORDER.size() : place;
  }

  /// The record's own words, only where they have not just been told.
  private static String unquoted(String said, Set<String> heard) {
    var quote = QUOTE.matcher(said);
    return quote.find() && heard.contains(quote.group(1).toLowerCase(Locale.UK))
        ? quote.replaceFirst("")
        : said;
  }

  private static String told(Map<String, Set<String>> byLead) {
    return byLead.entrySet().stream()
        .map(entry -> {
          var said = String.join("; ", entry.getValue());
          return (entry.getKey().isEmpty() ? "" : entry.getKey() + ": ")
              + said
              + (said.endsWith(".") ? "" : ".");
        })
        .collect(Collectors.joining(" "));
  }

  /// When it happened, where that is not the day it became known.
  private static String when(List<ClaimText> claims, LocalDate known) {
    var first =
        claims.stream().min(Comparator.comparingInt(RecordLine::place)).orElseThrow().happened();
    if (first.to().equals(known) && first.from().equals(known)) {
      return "";
    }
    return first.from().equals(first.to())
        ? "(%s) ".formatted(Paper.day(first.to()))
        : "(%s to %s) ".formatted(Paper.day(first.from()), Paper.day(first.to()));
  }

  /// The record's number, and who else was told.
  String source(ClaimText claim) {
    var others = claim.heardBy().stream().filter(id -> !id.equals(claim.agency())).toList();
    return others.isEmpty()
        ? "[%s]".formatted(claim.record())
        : "[%s, told to %s]".formatted(claim.record(), called.agencies(others));
  }
}
