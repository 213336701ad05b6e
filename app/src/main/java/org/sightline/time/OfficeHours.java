package org.sightline.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// When somebody is at work: an opening and a closing for each day of the week, on working days only; or at any time. Exact to
/// the moment, over weekends, bank holidays and the days on which the clocks change.
public final class OfficeHours {

  /// How hours are written, for messages.
  public static final String FORM =
      "'always', or hours such as 'Mon-Thu 09:00-17:00, Fri 09:00-16:30'";

  private static final Pattern PART =
      Pattern.compile("([A-Za-z]{3})(?:-([A-Za-z]{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  private static final int LONGEST_CLOSING_DAYS = 60;

  private final Map<DayOfWeek, Slot> slots;
  private final Optional<WorkingDays> only;

  private OfficeHours(Map<DayOfWeek, Slot> slots, Optional<WorkingDays> only) {
    this.slots = slots;
    this.only = only;
  }

  /// From an opening to a closing of one day.
  private record Slot(LocalTime from, LocalTime to) {}

  /// A slot on a day, as moments; the second is no part of it.
  private record Open(Instant from, Instant to) {}

  /// Day and night, every day.
  public static OfficeHours always() {
    return new OfficeHours(Map.of(), Optional.empty());
  }

  /// Hours as they are written in a policy; empty where the text is not of that form.
  public static Optional<OfficeHours> parse(String text, WorkingDays workingDays) {
    if (text.strip().equals("always")) {
      return Optional.of(always());
    }
    var slots = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
    for (var part : text.split(",", -1)) {
      var matcher = PART.matcher(part.strip());
      if (!matcher.matches() || !add(matcher.toMatchResult(), slots)) {
        return Optional.empty();
      }
    }
    return Optional.of(new OfficeHours(slots, Optional.of(workingDays)));
  }

  /// Whether somebody is there at a moment.
  public boolean openAt(Instant moment) {
    return opening(moment).equals(moment);
  }

  /// The first moment from this one on at which somebody is there; the moment itself, where somebody is.
  public Instant opening(Instant moment) {
    var open = nextOpen(moment);
    return open.from().isAfter(moment) ? open.from() : moment;
  }

  /// When a day's work begins; empty on a day without any.
  public Optional<Instant> opening(LocalDate day) {
    return on(day).map(Open::from);
  }

  /// The moment by which so much working time has passed.
  public Instant after(Instant start, Duration working) {
    var at = start;
    var left = working;
    while (true) {
      var open = nextOpen(at);
      var from = open.from().isAfter(at) ? open.from() : at;
      var end = from.plus(left);
      if (!end.isAfter(open.to())) {
        return end;
      }
      left = left.minus(Duration.between(from, open.to()));
      at = open.to();
    }
  }

  /// How much working time lies between two moments; none where the second is not after the first.
  public Duration between(Instant start, Instant end) {
    var sum = Duration.ZERO;
    var at = start;
    while (at.isBefore(end)) {
      var open = nextOpen(at);
      var from = open.from().isAfter(at) ? open.from() : at;
      var to = open.to().isBefore(end) ? open.to() : end;
      sum = to.isAfter(from) ? sum.plus(Duration.between(from, to)) : sum;
      at = open.to();
    }
    return sum;
  }

  /// The stretch of work that ends after a moment, whether or not it has begun.
  private Open nextOpen(Instant moment) {
    var day = Days.of(moment);
    for (int ahead = 0; ahead <= LONGEST_CLOSING_DAYS; ahead++) {
      var open = on(day.plusDays(ahead)).filter(slot -> slot.to().isAfter(moment));
      if (open.isPresent()) {
        return open.get();
      }
    }
    throw new IllegalStateException(
        "nobody is at work within %d days".formatted(LONGEST_CLOSING_DAYS));
  }

  private Optional<Open> on(LocalDate day) {
    if (only.isEmpty()) {
      return Optional.of(new Open(Days.startOf(day), Days.startOf(day.plusDays(1))));
    }
    return only.filter(working -> working.isWorkingDay(day))
        .flatMap(working -> Optional.ofNullable(slots.get(day.getDayOfWeek())))
        .map(slot ->
            new Open(
                day.atTime(slot.from()).atZone(Days.LONDON).toInstant(),
                day.atTime(slot.to()).atZone(Days.LONDON).toInstant()));
  }

  private static boolean add(java.util.regex.MatchResult part, Map<DayOfWeek, Slot> slots) {
    var first = day(part.group(1));
    var last = part.group(2) == null ? first : day(part.group(2));
    var from = time(part.group(3));
    var to = time(part.group(4));
    if (first.isEmpty() || last.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return false;
    }
    var slot = new Slot(from.get(), to.get());
    if (!slot.to().isAfter(slot.from()) || last.get().compareTo(first.get()) < 0) {
      return false;
    }
    for (int day = first.get().getValue(); day <= last.get().getValue(); day++) {
      if (slots.put(DayOfWeek.of(day), slot) != null) {
        return false;
      }
    }
    return true;
  }

  private static Optional<DayOfWeek> day(String name) {
    for (var day : DayOfWeek.values()) {
      if (day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String text) {
    int hour = Integer.parseInt(text.substring(0, 2));
    int minute = Integer.parseInt(text.substring(3));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
