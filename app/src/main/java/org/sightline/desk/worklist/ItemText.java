package org.sightline.desk.worklist;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sightline.ledger.AgencyInWords;
import org.sightline.time.Days;

/// Questions as lines for a terminal.
///
/// @param out where to
public record ItemText(PrintWriter out) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);
  private static final int WIDTH = 100;

  /// One question in short: about which child, what is asked, and by when. Brothers and sisters may be asked about in the same words.
  void line(Item item) {
    out.println();
    head(item);
    text(4, "about the child kept as " + item.child());
    text(4, item.sentence());
    text(4, "asks %s: %s".formatted(agencies(item.agencies()), item.asks()));
  }

  /// One question with all that is known of it.
  public void whole(Item item) {
    out.println();
    head(item);
    text(4, item.sentence());
    text(4, "about the child kept as " + item.child() + ", since " + day(item.opened()));
    text(4, "asks %s: %s".formatted(agencies(item.agencies()), item.asks()));
    if (item.checklist().isEmpty()) {
      text(4, "answered by " + String.join("; or ", item.answeredBy()));
    }
    for (int i = 0; i < item.checklist().size(); i++) {
      text(4, "%2d  %s".formatted(i + 1, item.checklist().get(i)));
    }
    item.told()
        .forEach(told ->
            text(
                4,
                "told: %s since %s (%s)"
                    .formatted(
                        told.to(),
                        MOMENT.format(told.since().atZone(Days.LONDON)),
                        told.why().replace('-', ' '))));
    item.said().forEach(this::said);
  }

  private void head(Item item) {
    var mark = item.severity().equals("urgent") ? "▲" : item.severity().equals("check") ? "△" : "○";
    text(0, "%s %s  %s, %s".formatted(mark, item.reference(), item.title(), standing(item)));
    item.reopened()
        .ifPresent(why -> text(4, "It had been answered and is open again: %s.".formatted(why)));
  }

  private static String standing(Item item) {
    var due = item.due().map(ItemText::day).orElse("");
    return switch (item.state()) {
      case "asked" ->
          "%s, by %s"
              .formatted(item.severity().equals("urgent") ? "act today" : item.severity(), due);
      case "silent" -> "%s, SILENT: nobody answered by %s".formatted(item.severity(), due);
      case "deferred" -> "%s, deferred until %s".formatted(item.severity(), due);
      default -> "%s, %s".formatted(item.severity(), item.state());
    };
  }

  private void said(Item.Said said) {
    text(
        4,
        "%s on %s by %s%s%s"
            .formatted(
                said.kind(),
                day(said.day()),
                said.by(),
                said.until().map(until -> ", until " + day(until)).orElse(""),
                said.to().map(to -> ", to " + to).orElse("")));
    if (!said.words().isEmpty()) {
      text(6, said.words());
    }
    said.points().forEach(point -> text(6, "%s — %s".formatted(point.line(), point.reason())));
  }

  private static String agencies(List<String> ids) {
    return ids.isEmpty()
        ? "somebody"
        : ids.stream().map(AgencyInWords::of).collect(Collectors.joining(", "));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private void text(int indent, String words) {
    var line = new StringBuilder(" ".repeat(indent));
    for (var word : words.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent + 2));
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
