package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Collection;
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
    return eyes.adults().stream()
        .filter(adult -> key.equals(adult.id()) || key.endsWith("/" + adult.id()))
        .findFirst()
        .map(adult -> adult(adult, on));
  }

  /// A signal's kind in words, and what it is about: "Unfinished ladder (Steven)".
  String signal(SignalFlag signal, LocalDate on) {
    var kind = kind(signal.code());
    return adult(signal.key(), on)
        .or(() -> injury(signal.key()))
        .or(() -> duty(signal.key()))
        .map(subject -> "%s (%s)".formatted(kind, subject))
        .orElse(kind);
  }

  static String kind(String code) {
    var words = code.replace('-', ' ');
    return code.equals("ten-4-facesp")
        ? "TEN-4-FACESp"
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Optional<String> injury(String key) {
    return eyes.injuries().stream()
        .filter(injury -> !injury.key().isEmpty() && key.endsWith(injury.key()))
        .findFirst()
        .map(InjuryMark::happened)
        .map(when -> "injury of " + Paper.day(when.to()));
  }

  private Optional<String> duty(String key) {
    return eyes.duties().stream()
        .filter(duty -> duty.duty().equals(key))
        .findFirst()
        .map(duty -> duty.duty().replace('-', ' '));
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
