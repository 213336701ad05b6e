package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.InjuryMark;
import org.sightline.desk.replay.ReplayDocument.NameFrom;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.Version;

/// How these eyes call agencies, adults and signals on a day. Nobody has a name here before these eyes had it.
///
/// @param document the replay
/// @param eyes whose eyes
record Called(ReplayDocument document, EyesView eyes) {

  String agency(String id) {
    return document.agencies().stream()
        .filter(agency -> agency.id().equals(id))
        .map(Agency::name)
        .findFirst()
        .orElse(id);
  }

  String agencies(Collection<String> ids) {
    return ids.stream().distinct().map(this::agency).collect(Collectors.joining(", "));
  }

  String adult(AdultBand adult, LocalDate on) {
    return lastUpTo(adult.names(), NameFrom::from, on)
        .map(NameFrom::name)
        .orElse("somebody")
        .replace(", unnamed", "");
  }

  /// The adult whom a duty or a signal is about, as called on a day.
  Optional<String> adult(String key, LocalDate on) {
    return band(key).map(adult -> adult(adult, on));
  }

  /// The adult whom a duty or a signal is about: its key is, or ends with, one of their records.
  Optional<AdultBand> band(String key) {
    return eyes.adults().stream()
        .filter(adult ->
            adult.records().stream()
                .anyMatch(record -> key.equals(record) || key.endsWith("/" + record)))
        .findFirst();
  }

  /// What a signal asks about, in words: "An adult around the child (Steven)".
  String signal(SignalFlag signal, LocalDate on) {
    var kind = Character.toUpperCase(signal.heading().charAt(0)) + signal.heading().substring(1);
    return about(signal, on).map(subject -> "%s (%s)".formatted(kind, subject)).orElse(kind);
  }

  private Optional<String> about(SignalFlag signal, LocalDate on) {
    return switch (signal.question()) {
      case "adult" -> adults(signal, on);
      case "injury" -> injury(signal.about());
      case "duty", "records", "failed-rule", "local" ->
          Optional.of(signal.about().replace('-', ' ')).filter(words -> !words.isBlank());
      default -> Optional.empty();
    };
  }

  /// All that the grounds of a day are about, who may be one.
  private Optional<String> adults(SignalFlag signal, LocalDate on) {
    var keys = new LinkedHashSet<>(List.of(signal.about()));
    lastUpTo(signal.versions(), Version::day, on)
        .ifPresent(now -> now.grounds().forEach(ground -> keys.add(ground.key())));
    var names = keys.stream().flatMap(key -> adult(key, on).stream()).distinct().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", or ", names));
  }

  /// A rule in words: "Unfinished ladder".
  static String kind(String code) {
    var words = code.replace('-', ' ');
    return code.equals("ten-4-facesp")
        ? "TEN-4-FACESp"
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Optional<String> injury(String key) {
    return eyes.injuries().stream()
        .filter(injury -> !key.isEmpty() && key.equals(injury.key()))
        .findFirst()
        .map(InjuryMark::happened)
        .map(when -> Paper.day(when.to()));
  }

  /// The records some claims stand in: "GP-0011, W-N-2".
  String records(Collection<String> claims) {
    var numbers = recordsOf(claims);
    return numbers.isEmpty() ? "no record" : String.join(", ", numbers);
  }

  List<String> recordsOf(Collection<String> claims) {
    return claims.stream()
        .flatMap(id -> Optional.ofNullable(document.claims().get(id)).stream())
        .sorted(
            java.util.Comparator.comparing(ClaimText::received).thenComparing(ClaimText::record))
        .map(ClaimText::record)
        .distinct()
        .toList();
  }

  /// Of what changes from day to day, what held on a day.
  static <T> Optional<T> lastUpTo(List<T> items, Function<T, LocalDate> day, LocalDate on) {
    return items.stream()
        .filter(item -> !day.apply(item).isAfter(on))
        .reduce((before, after) -> after);
  }
}
