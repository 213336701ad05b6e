package org.sightline.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sightline.ledger.EventKind;

/// HL7 v2 ADT messages of a hospital: an attendance as A04, a stay as A01, anything else as A08 with what is said in OBX.
record Hl7Paper() implements Paper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @Override
  public String record(Entry entry) {
    var aliases = aliases(entry);
    UnaryOperator<String> renamed = alias -> aliases.getOrDefault(alias, alias);
    var trigger = trigger(entry);
    var recorded = MINUTE.format(entry.recorded());
    var lines = new ArrayList<String>();
    lines.add(
        "MSH|^~\\&|PAS|NORTHVALE|SIGHTLINE|SIGHTLINE|%s||ADT^%s^ADT_A01|%s|P|2.5||||||UNICODE UTF-8"
            .formatted(recorded, trigger, entry.number()));
    lines.add(
        "EVN|%s|%s|||%s|%s".formatted(trigger, recorded, entry.by(), DAY.format(entry.happened())));
    entry.people().forEach((alias, who) -> lines.add(person(renamed.apply(alias), who)));
    lines.add(
        "PV1|1|%s|ED^^^NORTHVALE||||%s||||||||||||%s"
            .formatted(trigger.equals("A01") ? "I" : "E", entry.by(), entry.number()));
    statements(entry, renamed, lines);
    return String.join("\r", lines) + "\r";
  }

  private static String trigger(Entry entry) {
    return switch (entry.said().getFirst().text("event")) {
      case "attendance" -> "A04";
      case "admission" -> "A01";
      default -> "A08";
    };
  }

  private static Map<String, String> aliases(Entry entry) {
    var aliases = new LinkedHashMap<String, String>();
    entry
        .people()
        .keySet()
        .forEach(
            alias -> aliases.put(alias, aliases.isEmpty() ? "patient" : "nk1-" + aliases.size()));
    return aliases;
  }

  private static String person(String alias, Entry.Who who) {
    return switch (who) {
      case Entry.Known known ->
          alias.equals("patient") ? patient(known) : kin(alias, known.person(), known.held());
      case Entry.Named(var person) ->
          "NK1|%s|%s^%s|%s||||C"
              .formatted(number(alias), person.family(), person.given(), part(person));
      case Entry.Unnamed unnamed ->
          "NK1|%s||%s||||C||||||||%s"
              .formatted(number(alias), "^" + unnamed.description(), unnamed.female() ? "F" : "M");
    };
  }

  private static String patient(Entry.Known known) {
    var held = known.held();
    var nhs = known.person().nhs().map(number -> "~" + number + "^^^NHS^NH").orElse("");
    return "PID|1||%s^^^NORTHVALE^MR%s||%s^%s^^^^^L||%s|%s|||%s||||||||||||||||||||%s"
        .formatted(
            held.key(),
            nhs,
            held.family(),
            held.given(),
            DAY.format(held.born()),
            sex(held.sex()),
            known.address().map(Hl7Paper::address).orElse(""),
            nhs.isEmpty() ? "" : "|NSTS01");
  }

  private static String kin(String alias, Person person, Held held) {
    return "NK1|%s|%s^%s|%s||||%s||||||||%s|%s"
        .formatted(
            number(alias),
            held.family(),
            held.given(),
            part(person),
            alias.equals("nk1-1") ? "N" : "C",
            sex(held.sex()),
            DAY.format(held.born()));
  }

  private static String part(Person person) {
    return switch (person.part()) {
      case MOTHER -> "MTH^Mother";
      case FATHER -> "FTH^Father";
      case STEP_FATHER -> "^stepfather";
      case PARTNER -> person.female() ? "^girlfriend" : "^boyfriend";
      case GRANDPARENT -> "GRP^Grandparent";
      case LODGER -> "^lodger";
      case CHILD -> "SIB^Sibling";
    };
  }

  private static String number(String alias) {
    return alias.substring("nk1-".length());
  }

  private static String sex(String held) {
    return held.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private static String address(Address address) {
    var parts = address.lines().split(", ", 2);
    return "%s^^%s^^%s^^H".formatted(parts[0], parts[1], address.postcode());
  }

  /// The first statement is the event itself, which the message's kind says, unless it is of no kind a message has.
  private static void statements(Entry entry, UnaryOperator<String> renamed, List<String> lines) {
    var said = entry.said();
    var event = said.getFirst();
    var told =
        event.text("event").equals(Said.code(EventKind.ATTENDANCE))
            || event.text("event").equals(Said.code(EventKind.ADMISSION));
    var number = 1;
    for (var statement : told ? said.subList(1, said.size()) : said) {
      lines.add(
          "OBX|%d|ED|SL-CLAIM^Statement^SL||%s||||||F|||%s||%s"
              .formatted(
                  number++,
                  Jsons.of(statement.renamed(renamed)),
                  happened(entry.happened()),
                  entry.by()));
    }
  }

  private static String happened(LocalDate day) {
    return DAY.format(day);
  }

  @Override
  public String head(Agency agency) {
    return "";
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
