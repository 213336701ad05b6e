package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.intake.AgencyRecord;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.Format;
import org.sightline.intake.Reading;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Setting;
import org.sightline.intake.format.Draft.Statement;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Sightline's own exchange JSON: everything that can be said, by any agency. The page is `docs/exchange.md`.
@Component
final class Exchange implements Format {

  private static final Set<String> FILE = Set.of("sightline", "agency", "records");
  private static final Set<String> RECORD =
      Set.of(
          "record",
          "recorded",
          "happened",
          "by",
          "basis",
          "heard-by",
          "people",
          "statements",
          "fact");
  private static final Pattern ALIAS = Pattern.compile("[^/#\\s\\p{Cntrl}]{1,100}");

  @Override
  public String name() {
    return "Sightline exchange JSON";
  }

  @Override
  public Recognition recognise(Delivery delivery) {
    var start = Json.start(delivery.bytes());
    if (start.startsWith("{")
        && start.contains("\"sightline\"")
        && !Json.before("\"resourceType\"", "\"sightline\"", start)) {
      return Recognition.BY_CONTENT;
    }
    return delivery.fileName().endsWith(".json") && !delivery.fileName().endsWith(".fhir.json")
        ? Recognition.BY_NAME
        : Recognition.NOT_THIS;
  }

  @Override
  public Reading read(Delivery delivery) {
    try {
      var text = Texts.utf8(delivery.bytes());
      return JsonLines.named(text, records(delivery, envelope(delivery, Json.read(text))));
    } catch (Broken broken) {
      return Reading.refused(broken.fault());
    }
  }

  private static JsonNode envelope(Delivery delivery, JsonNode file) throws Broken {
    if (!file.path("sightline").asString("").equals("1")) {
      throw Broken.file(
          "/sightline",
          "the file does not say that it is exchange JSON, version 1",
          "Begin it with \"sightline\": \"1\", as docs/exchange.md shows");
    }
    Shapes.known(file, FILE, "whole file");
    var agency = Shapes.text(file, "agency", "whole file");
    if (!agency.equals(delivery.agency())) {
      throw Broken.file(
          "/agency",
          "the file speaks for '%s', but was delivered by '%s'"
              .formatted(Texts.shortened(agency), delivery.agency()),
          "Let each agency deliver its own records");
    }
    if (!file.path("records").isArray()) {
      throw Broken.file(
          "/records",
          "'records' is missing or no list",
          "List the records, as docs/exchange.md shows");
    }
    return file.path("records");
  }

  private static Reading records(Delivery delivery, JsonNode list) {
    var records = new ArrayList<AgencyRecord>();
    var faults = new ArrayList<Fault>();
    var original = delivery.original().id();
    for (int i = 0; i < list.size(); i++) {
      try {
        records.add(Scribe.record(delivery, original, draft(list.get(i), "/records/" + i)));
      } catch (Broken broken) {
        faults.add(broken.fault());
      }
    }
    return new Reading(records, faults);
  }

  /// The draft that a record in exchange JSON is.
  ///
  /// @param where the record's place in the original
  static Draft draft(JsonNode node, String where) throws Broken {
    if (!node.isObject()) {
      throw new Broken(where, "", "a record must be an object");
    }
    var number = Shapes.text(node, "record", where);
    try {
      Shapes.known(node, RECORD, where);
      return new Draft(number, where, setting(node, where), people(node, where), said(node, where));
    } catch (Broken broken) {
      throw broken.inRecord(number);
    }
  }

  private static Setting setting(JsonNode node, String where) throws Broken {
    return new Setting(
        Moments.recorded(Shapes.text(node, "recorded", where), where, "recorded"),
        node.has("happened")
            ? Optional.of(Moments.happened(node.get("happened"), where))
            : Optional.empty(),
        node.path("by"),
        node.path("basis"),
        Scribe.agencies(node.path("heard-by"), where));
  }

  private static List<Introduction> people(JsonNode node, String where) throws Broken {
    var people = new ArrayList<Introduction>();
    for (var entry : node.path("people").properties()) {
      var pointer = where + "/people/" + Texts.escaped(entry.getKey());
      if (!ALIAS.matcher(entry.getKey()).matches() || !entry.getValue().isObject()) {
        throw new Broken(
            pointer,
            "people",
            "a person is an alias of 1 to 100 characters without '/', '#' and spaces, and an"
                + " object");
      }
      people.add(new Introduction(entry.getKey(), entry.getValue(), pointer));
    }
    return people;
  }

  private static List<Statement> said(JsonNode node, String where) throws Broken {
    var list = node.path("statements");
    if (!list.isArray() && !list.isMissingNode()) {
      throw new Broken(where, "statements", "statements must be a list");
    }
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < list.size(); i++) {
      statements.add(new Statement(list.get(i), where + "/statements/" + i));
    }
    return statements;
  }
}
