package org.sightline.intake.format;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Sightline's codes for OBX-3: the statement that each makes of OBX-4, 5, 14, 16 and 17.
final class Hl7Profile {

  private static final Set<String> EXAMINED = Set.of("injury", "opinion");
  private static final Set<String> OBSERVED = Set.of("sight", "presence", "mobility");

  private final Hl7People people;
  private final String agency;
  private final String number;

  Hl7Profile(Hl7People people, String agency, String number) {
    this.people = people;
    this.agency = agency;
    this.number = number;
  }

  /// The statement that an observation makes.
  ObjectNode statement(Segment obx) throws Broken {
    var body = body(obx);
    if (!obx.text(5, 0, 2).isEmpty() && !obx.text(3).equals("SL-CLAIM")) {
      body.put("words", obx.text(5, 0, 2));
    }
    if (!body.has("happened")) {
      Hl7Times.iso(obx, 14).ifPresent(time -> body.put("happened", time));
    }
    if (!body.has("by")) {
      speaker(obx, body);
    }
    if (!body.has("basis")) {
      basis(obx, body);
    }
    return body;
  }

  /// A person of the message as a speaker.
  ObjectNode person(String alias) {
    return Json.object().put("person", alias).put("as", people.label(alias));
  }

  /// The JSON that stands in OBX-5.
  static ObjectNode json(Segment obx) throws Broken {
    try {
      return (ObjectNode) Json.read(obx.whole(5));
    } catch (Broken broken) {
      throw obx.broken(5, "%s, %s".formatted(broken.fault().where(), broken.fault().reason()));
    }
  }

  private ObjectNode body(Segment obx) throws Broken {
    var code = obx.text(3);
    return switch (code) {
      case "SL-INJURY" -> injury(obx);
      case "SL-ACCOUNT" ->
          optional(ofInjury(obx, "account", "mechanism"), "attributed-to", obx.text(5, 0, 4));
      case "SL-OPINION" -> ofInjury(obx, "opinion", "opinion");
      case "SL-SIGHT" -> ofChild("sight").put("sight", obx.text(5));
      case "SL-MOBILITY" -> ofChild("mobility").put("mobility", obx.text(5));
      case "SL-PRESENT" ->
          between(obx, "presence", "with", 5).put("place", or(obx.text(5, 0, 4), "agency"));
      case "SL-RELATION" ->
          between(obx, "relation", "to", 5)
              .put("relation", obx.text(5, 0, 4))
              .put("denied", yes(obx.text(5, 0, 6), obx));
      case "SL-RESIDENCE" -> between(obx, "residence", "with", 5).put("stance", obx.text(5, 0, 4));
      case "SL-HOUSEHOLD" -> household(obx);
      case "SL-CHECK" ->
          Json.statement("check")
              .put("person", obx.text(5))
              .put("check", obx.text(5, 0, 4))
              .put("result", obx.text(5, 0, 5));
      case "SL-DECISION" ->
          optional(
              ofChild("decision").put("outcome", obx.text(5)).put("question", obx.text(5, 0, 4)),
              "reason",
              obx.text(5, 0, 5));
      case "SL-EVENT" -> event(obx);
      case "SL-SHARED" -> shared(obx);
      case "SL-CLAIM" -> json(obx);
      default ->
          throw obx.broken(
              3,
              "'%s' is not one of Sightline's codes; docs/formats/hl7v2.md lists them"
                  .formatted(Texts.shortened(code)));
    };
  }

  private ObjectNode injury(Segment obx) throws Broken {
    var body = ofInjury(obx, "injury", "type");
    var sites = body.putArray("sites");
    for (int i = 1, count = obx.repetitions(5); i < count; i++) {
      var code = obx.text(5, i, 1).toLowerCase(Locale.ROOT);
      sites.add(Sites.named(code).map(Sites::written).orElse(code));
    }
    var counted = obx.text(5, 0, 4);
    if (!counted.isEmpty()) {
      if (!counted.matches("\\d{1,4}")) {
        throw obx.broken(
            5, "the count '%s' is no whole number".formatted(Texts.shortened(counted)));
      }
      body.put("count", Integer.parseInt(counted));
    }
    return optional(body, "pattern", obx.text(5, 0, 5));
  }

  private ObjectNode household(Segment obx) throws Broken {
    var body = ofChild("household").put("nobody-else", obx.text(5).equals("nobody-else"));
    if (!Set.of("nobody-else", "open").contains(obx.text(5))) {
      throw obx.broken(5, "OBX-5.1 must be nobody-else or open");
    }
    var members = body.putArray("members");
    for (int i = 1, count = obx.repetitions(5); i < count; i++) {
      members.add(obx.text(5, i, 1));
    }
    return body;
  }

  private ObjectNode event(Segment obx) throws Broken {
    var body = Json.statement("event").put("event", obx.text(5));
    body.put("about", or(obx.text(5, 0, 4), Hl7People.PATIENT));
    var others = body.putObject("others");
    var details = body.putObject("details");
    for (int i = 1, count = obx.repetitions(5); i < count; i++) {
      var value = obx.text(5, i, 2);
      if (value.startsWith("@")) {
        others.put(obx.text(5, i, 1), value.substring(1));
      } else if (!value.isEmpty()) {
        details.put(obx.text(5, i, 1), value);
      }
    }
    return body;
  }

  private ObjectNode shared(Segment obx) throws Broken {
    var body =
        Json.statement("sharing").put("about", Hl7People.PATIENT).put("sharing", obx.text(5));
    body.put("topic", obx.text(5, 0, 4)).put("to", obx.text(5, 0, 5));
    body.put("from", or(obx.text(5, 0, 6), agency));
    body.put("key", or(obx.text(4), number + "-" + obx.text(1)));
    var records = body.putArray("records");
    for (int i = 1, count = obx.repetitions(5); i < count; i++) {
      records.add(obx.text(5, i, 1));
    }
    return body;
  }

  private void speaker(Segment obx, ObjectNode body) throws Broken {
    var who = obx.text(16);
    if (who.equals(Hl7People.PATIENT) || who.startsWith("nk1-")) {
      var by = person(who);
      body.set("by", optional(by, "as", obx.text(16, 0, 2)));
    } else if (Roles.isRole(who)) {
      body.set("by", optional(Json.object().put("role", who), "agency", obx.text(16, 0, 14)));
    }
  }

  private static void basis(Segment obx, ObjectNode body) throws Broken {
    var kind = body.path("kind").asString("");
    if (!obx.text(17).isEmpty()) {
      body.put("basis", obx.text(17));
    } else if (!body.path("by").has("person") && !body.path("by").has("unknown")) {
      if (EXAMINED.contains(kind)) {
        body.put("basis", "examined");
      } else if (OBSERVED.contains(kind)) {
        body.put("basis", "observed");
      }
    }
  }

  private static ObjectNode ofChild(String kind) {
    return Json.statement(kind).put("child", Hl7People.PATIENT);
  }

  private static ObjectNode ofInjury(Segment obx, String kind, String value) throws Broken {
    if (obx.text(4).isEmpty()) {
      throw obx.broken(
          4, "the key of the injury is missing, by which accounts and opinions name it");
    }
    return ofChild(kind).put("injury", obx.text(4)).put(value, obx.text(5));
  }

  private static ObjectNode between(Segment obx, String kind, String other, int component)
      throws Broken {
    var body = Json.statement(kind).put("person", obx.text(5));
    return body.put(other, or(obx.text(5, 0, component), Hl7People.PATIENT));
  }

  private static boolean yes(String written, Segment obx) throws Broken {
    return switch (written.toUpperCase(Locale.ROOT)) {
      case "", "N" -> false;
      case "Y" -> true;
      default -> throw obx.broken(5, "OBX-5.6 must be Y, N or empty");
    };
  }

  private static ObjectNode optional(ObjectNode body, String field, String value) {
    return value.isEmpty() ? body : body.put(field, value);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
