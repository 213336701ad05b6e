package org.sightline.generate;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The exchange format: social care, lawyers, health visitors, schools.
record ExchangePaper() implements Paper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Override
  public String record(Entry entry) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("record", entry.number());
    fields.put("recorded", MINUTE.format(entry.recorded()));
    fields.put("happened", entry.happened().toString());
    fields.put("by", entry.by());
    fields.put("basis", entry.basis());
    if (!entry.heardBy().isEmpty()) {
      fields.put("heard-by", entry.heardBy());
    }
    var people = new LinkedHashMap<String, Object>();
    entry.people().forEach((alias, who) -> people.put(alias, shown(who)));
    fields.put("people", people);
    fields.put("statements", entry.said().stream().map(Said::fields).toList());
    return Jsons.of(fields);
  }

  private static Map<String, Object> shown(Entry.Who who) {
    return switch (who) {
      case Entry.Known known -> known(known);
      case Entry.Named(var person) -> Map.of("name", name(person.given(), person.family()));
      case Entry.Unnamed unnamed -> {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("description", unnamed.description());
        fields.put("sex", unnamed.female() ? "female" : "male");
        yield fields;
      }
    };
  }

  /// The first record of somebody says all that is held; later ones say who is meant.
  private static Map<String, Object> known(Entry.Known known) {
    var held = known.held();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("key", held.key());
    fields.put("name", name(held.given(), held.family()));
    if (known.first()) {
      fields.put("born", held.born().toString());
      fields.put("sex", held.sex());
      numbers(known.person(), fields);
      known.address().ifPresent(address -> fields.put("address", address(address)));
    }
    return fields;
  }

  private static void numbers(Person person, Map<String, Object> fields) {
    person
        .upn()
        .ifPresent(upn -> fields.put("numbers", List.of(Map.of("system", "upn", "number", upn))));
  }

  private static Map<String, Object> name(String given, String family) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("given", List.of(given));
    fields.put("family", family);
    return fields;
  }

  private static Map<String, Object> address(Address address) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("lines", address.lines());
    fields.put("postcode", address.postcode());
    return fields;
  }

  @Override
  public String head(Agency agency) {
    return "{\"sightline\":\"1\",\"agency\":\"%s\",\"records\":[\n".formatted(agency.id());
  }

  @Override
  public String between() {
    return ",\n";
  }

  @Override
  public String foot() {
    return "\n]}\n";
  }
}
