package org.sightline.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sightline.ledger.PersonRef;

/// A case as a folder that anyone can write: feeds as agencies send them, and what a review asks of a replay.
/// `docs/case-format.md` describes it.
///
/// @param folder where it lies
/// @param id names it
/// @param title for people
/// @param about one paragraph
/// @param child one agency's record of the child the case is about
/// @param from first day of the replay
/// @param to last day of the replay
/// @param jurisdiction whose duties count: `england` unless the case says otherwise
/// @param agencies the agencies that send, by id
/// @param feeds the deliveries, in the order they came
/// @param opportunities what a review named; empty for a decoy
/// @param undeclared adults around the child whom no declaration named, where published facts say who and what first hinted at them
/// @param decoys families with the same base facts and an innocent course
/// @param orders other orders in which the same records may have been received
public record Case(
    Path folder,
    String id,
    String title,
    String about,
    PersonRef child,
    LocalDate from,
    LocalDate to,
    String jurisdiction,
    Map<String, AgencyName> agencies,
    List<Feed> feeds,
    List<Opportunity> opportunities,
    List<Undeclared> undeclared,
    List<Path> decoys,
    List<Order> orders) {

  /// An agency of the case.
  ///
  /// @param name as shown
  /// @param kind what kind of agency: gp, hospital, police, social-care, legal, …
  public record AgencyName(String name, String kind) {}

  /// One delivery of the case.
  ///
  /// @param order its place
  /// @param day the day it was sent, from its name
  /// @param agency who sent it
  /// @param file the file
  public record Feed(int order, LocalDate day, String agency, Path file) {}

  /// Another order in which the same records may have been received, where sources date them no closer than to a span.
  ///
  /// @param id names it
  /// @param later the day on which a feed was received in this order, by its place
  public record Order(String id, Map<Integer, LocalDate> later) {}

  /// The same case with its feeds received in one of its other orders.
  ///
  /// @throws CaseFault when the case lists no such order
  public Case received(String order) {
    return orders.stream()
        .filter(one -> one.id().equals(order))
        .findFirst()
        .map(this::received)
        .orElseThrow(() ->
            new CaseFault(
                "%s lists no order '%s'; it lists: %s"
                    .formatted(
                        folder.resolve("case.yaml"),
                        order,
                        String.join(", ", orders.stream().map(Order::id).toList()))));
  }

  /// The same case with its feeds received in another order: by day, and within a day by place.
  public Case received(Order order) {
    var moved =
        feeds.stream()
            .map(feed ->
                new Feed(
                    feed.order(),
                    order.later().getOrDefault(feed.order(), feed.day()),
                    feed.agency(),
                    feed.file()))
            .sorted(Comparator.comparing(Feed::day).thenComparingInt(Feed::order))
            .toList();
    return new Case(
        folder,
        "%s-%s".formatted(id, order.id()),
        "%s, received in the order '%s'".formatted(title, order.id()),
        about,
        child,
        from,
        to,
        jurisdiction,
        agencies,
        moved,
        opportunities,
        undeclared,
        decoys,
        List.of());
  }
}
