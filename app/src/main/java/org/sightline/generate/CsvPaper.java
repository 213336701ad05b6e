package org.sightline.generate;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tables of police and housing: a row for a child and one other person. A record holds at most one statement of a kind.
record CsvPaper() implements Paper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /// As the mapping files name them.
  static final List<String> COLUMNS =
      List.of(
          "entry",
          "entered",
          "date",
          "officer",
          "basis",
          "copied to",
          "child ref",
          "child forename",
          "child surname",
          "child dob",
          "child sex",
          "child address",
          "child postcode",
          "person",
          "person ref",
          "person forename",
          "person surname",
          "person dob",
          "person sex",
          "person address",
          "person postcode",
          "description",
          "type",
          "about",
          "outcome",
          "narrative",
          "relation",
          "present at",
          "lives",
          "sight",
          "check",
          "result",
          "sharing",
          "topic",
          "from",
          "to",
          "request",
          "entries sent");

  @Override
  public String record(Entry entry) {
    var cells = new LinkedHashMap<String, String>();
    COLUMNS.forEach(column -> cells.put(column, ""));
    cells.put("entry", entry.number());
    cells.put("entered", MINUTE.format(entry.recorded()));
    cells.put("date", DAY.format(entry.happened()));
    cells.put("officer", entry.by());
    cells.put("basis", entry.basis());
    cells.put("copied to", String.join(",", entry.heardBy()));
    entry.people().values().forEach(who -> person(who, cells));
    entry.said().forEach(said -> statement(said, entry, cells));
    return cells.values().stream().map(CsvPaper::quoted).collect(Collectors.joining(";")) + "\r\n";
  }

  private static void person(Entry.Who who, Map<String, String> cells) {
    if (!(who instanceof Entry.Known one && one.person().child())) {
      cells.put("person", "Y");
    }
    switch (who) {
      case Entry.Known known -> known(known, known.person().child() ? "child" : "person", cells);
      case Entry.Named(var person) -> {
        cells.put("person forename", person.given());
        cells.put("person surname", person.family());
        cells.put("description", "named by the family");
      }
      case Entry.Unnamed unnamed -> {
        cells.put("person sex", unnamed.female() ? "F" : "M");
        cells.put("description", unnamed.description());
      }
    }
  }

  private static void known(Entry.Known known, String which, Map<String, String> cells) {
    var held = known.held();
    cells.put(which + " ref", held.key());
    cells.put(which + " forename", held.given());
    cells.put(which + " surname", held.family());
    cells.put(which + " dob", DAY.format(held.born()));
    cells.put(which + " sex", held.sex().equals("female") ? "F" : "M");
    known
        .address()
        .ifPresent(address -> {
          cells.put(which + " address", address.lines());
          cells.put(which + " postcode", address.postcode());
        });
  }

  private static void statement(Said said, Entry entry, Map<String, String> cells) {
    switch (said.kind()) {
      case "event" -> {
        cells.put("type", said.text("event"));
        cells.put("about", child(said.text("about"), entry) ? "child" : "person");
        cells.put("outcome", said.text("details", "outcome"));
        cells.put("narrative", said.text("words"));
      }
      case "relation" -> cells.put("relation", said.text("relation"));
      case "presence" -> cells.put("present at", said.text("place"));
      case "residence" -> cells.put("lives", said.text("stance"));
      case "sight" -> cells.put("sight", said.text("sight"));
      case "check" -> {
        cells.put("check", said.text("check"));
        cells.put("result", said.text("result"));
      }
      case "sharing" -> {
        cells.put("sharing", said.text("sharing"));
        cells.put("topic", said.text("topic"));
        cells.put("from", said.text("from"));
        cells.put("to", said.text("to"));
        cells.put("request", said.text("key"));
        cells.put(
            "entries sent",
            said.fields().get("records") instanceof List<?> sent
                ? sent.stream().map(String::valueOf).collect(Collectors.joining(","))
                : "");
      }
      default -> throw new IllegalStateException("the table has no column for " + said.kind());
    }
  }

  private static boolean child(String alias, Entry entry) {
    return entry.people().get(alias) instanceof Entry.Known known && known.person().child();
  }

  private static String quoted(String cell) {
    return cell.contains(";") || cell.contains("\"")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell.strip();
  }

  @Override
  public String head(Agency agency) {
    return String.join(";", COLUMNS) + "\r\n";
  }

  @Override
  public String between() {
    return "";
  }

  @Override
  public String foot() {
    return "";
  }
}
