package org.sightline.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the `orders` of a case: in which other orders its feeds may have been received.
final class CaseOrders {

  private CaseOrders() {}

  /// The orders that a `case.yaml` lists.
  ///
  /// @param feeds the feeds as their names place them
  /// @param last the last day of the case
  /// @throws CaseFault where one names no feed, or a day before it was written or after the end
  static List<Case.Order> read(CaseFile file, List<Case.Feed> feeds, LocalDate last) {
    var orders =
        file.insides("orders").stream()
            .map(order ->
                new Case.Order(order.text("id"), later(order.inside("feeds"), feeds, last)))
            .toList();
    if (orders.stream().map(Case.Order::id).distinct().count() < orders.size()) {
      throw new CaseFault(file.where() + ": two orders have the same id; give each its own");
    }
    return orders;
  }

  private static Map<Integer, LocalDate> later(
      CaseFile moves, List<Case.Feed> feeds, LocalDate last) {
    var later = new LinkedHashMap<Integer, LocalDate>();
    for (var place : moves.values().keySet()) {
      var feed = feed(moves, feeds, place);
      later.put(feed.order(), day(moves, feed, place, last));
    }
    return later;
  }

  private static Case.Feed feed(CaseFile moves, List<Case.Feed> feeds, String place) {
    return feeds.stream()
        .filter(feed -> feed.file().getFileName().toString().startsWith(place + "-"))
        .findFirst()
        .orElseThrow(() ->
            new CaseFault(
                "%s: there is no feed %s; write its number as in its name, in quotes: \"012\""
                    .formatted(moves.where(), place)));
  }

  private static LocalDate day(CaseFile moves, Case.Feed feed, String place, LocalDate last) {
    var day = moves.day(place);
    if (day.isBefore(feed.day()) || day.isAfter(last)) {
      throw new CaseFault(
          "%s: feed %s cannot be received on %s; it was written on %s, and the case ends on %s"
              .formatted(moves.where(), place, day, feed.day(), last));
    }
    return day;
  }
}
