package org.sightline.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a card from the annotations of a duty and of its jurisdiction.
///
/// @param duty the duty's class
/// @param books the rulebooks of its jurisdiction, in order
record CardReader(Class<?> duty, List<Rulebook> books) {

  static Card read(Class<?> duty) {
    var owed = duty.getAnnotation(Owed.class);
    if (owed == null) {
      throw new IllegalStateException(duty.getName() + " carries no @Owed card");
    }
    var jurisdiction = owed.in().getAnnotation(Jurisdiction.class);
    if (jurisdiction == null) {
      throw new IllegalStateException(owed.in().getName() + " is no @Jurisdiction");
    }
    var reader = new CardReader(duty, List.of(owed.in().getAnnotationsByType(Rulebook.class)));
    return new Card(
        jurisdiction,
        owed.code(),
        owed.version(),
        owed.summary(),
        owed.owner(),
        owed.starts(),
        owed.discharges(),
        owed.stage(),
        reader.editions());
  }

  private List<Text> editions() {
    var texts =
        Arrays.stream(duty.getAnnotationsByType(Edition.class)).flatMap(this::texts).toList();
    if (texts.isEmpty()) {
      throw fault("has no @Edition");
    }
    for (var text : texts) {
      text.from()
          .filter(day -> texts.stream().filter(other -> other.inForceOn(day)).count() > 1)
          .ifPresent(day -> {
            throw fault("is owed by two editions on " + day);
          });
    }
    return texts;
  }

  private Stream<Text> texts(Edition edition) {
    var first = book(edition.of());
    var last = edition.until().isEmpty() ? first : book(edition.until());
    var row = new ArrayList<Rulebook>();
    for (var book : books.subList(books.indexOf(first), books.indexOf(last) + 1)) {
      if (book.equals(first) || book.series().equals(first.series())) {
        row.add(book);
      }
    }
    return row.stream().map(book -> text(book, edition));
  }

  private Rulebook book(String code) {
    return books.stream()
        .filter(book -> book.code().equals(code))
        .findFirst()
        .orElseThrow(() -> fault("cites '" + code + "', which its jurisdiction does not list"));
  }

  private Text text(Rulebook book, Edition edition) {
    return new Text(
        book.title(),
        edition.clause(),
        later(day(book.from()), day(edition.from())),
        earlier(day(book.to()), day(edition.to())),
        limits(edition),
        edition.local(),
        "");
  }

  private Map<String, Limit> limits(Edition edition) {
    var limits = new LinkedHashMap<String, Limit>();
    for (var written : edition.limit()) {
      var parts = written.split(": ", 2);
      var name = parts.length == 2 ? parts[0] : Text.LIMIT;
      limits.put(
          name,
          Limit.read(parts[parts.length - 1])
              .orElseThrow(() -> fault("has a limit that cannot be read: " + written)));
    }
    return limits;
  }

  private static Optional<LocalDate> day(String written) {
    return written.isEmpty() || written.equals(Rulebook.CANNOT_TELL)
        ? Optional.empty()
        : Optional.of(LocalDate.parse(written));
  }

  /// A text whose first day nobody can tell owes nothing, whatever an edition says of it.
  private static Optional<LocalDate> later(Optional<LocalDate> book, Optional<LocalDate> edition) {
    return book.map(day -> edition.filter(day::isBefore).orElse(day));
  }

  private static Optional<LocalDate> earlier(
      Optional<LocalDate> book, Optional<LocalDate> edition) {
    return book.map(day -> edition.filter(day::isAfter).orElse(day)).or(() -> edition);
  }

  private IllegalStateException fault(String what) {
    return new IllegalStateException(duty.getName() + " " + what);
  }
}
