package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Statement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whom a message introduces: the patient of PID, and those of NK1 with what they are to the patient.
final class Hl7People {

  /// How the patient is called in the message.
  static final String PATIENT = "patient";

  private static final Set<String> NHS = Set.of("NHS", "NH", "NHSNUMBER");
  private static final Set<String> NO_HOME = Set.of("N", "BDL", "BA");
  private static final Set<String> NEXT_OF_KIN = Set.of("", "N", "NOK");

  private final Hl7Message message;
  private final List<Introduction> people = new ArrayList<>();
  private final List<Statement> relations = new ArrayList<>();
  private final Map<String, String> labels = new HashMap<>();

  private Hl7People(Hl7Message message) {
    this.message = message;
  }

  /// The people of a message.
  static Hl7People of(Hl7Message message, Segment patient) throws Broken {
    var people = new Hl7People(message);
    people.patient(patient);
    int ordinal = 0;
    for (var kin : message.all("NK1")) {
      people.kin(kin, ++ordinal);
    }
    return people;
  }

  /// Everybody introduced.
  List<Introduction> people() {
    return people;
  }

  /// What they are to the patient.
  List<Statement> relations() {
    return relations;
  }

  /// How the record calls somebody: their relation to the patient.
  String label(String alias) {
    return labels.getOrDefault(alias, alias);
  }

  private void patient(Segment pid) throws Broken {
    var body = Json.object();
    identifiers(pid, 3, body);
    names(pid, 5, body);
    simple(pid, 7, 8, body);
    addresses(pid, 11, body);
    phones(pid, 13, body);
    people.add(new Introduction(PATIENT, body, pid.pointer()));
    labels.put(PATIENT, PATIENT);
  }

  private void kin(Segment nk1, int ordinal) throws Broken {
    var alias = "nk1-" + (nk1.text(1).isEmpty() ? String.valueOf(ordinal) : nk1.text(1));
    if (labels.containsKey(alias)) {
      throw nk1.broken(1, "the set id '%s' stands twice in the message".formatted(nk1.text(1)));
    }
    var body = Json.object();
    identifiers(nk1, 33, body);
    names(nk1, 2, body);
    simple(nk1, 16, 15, body);
    addresses(nk1, 4, body);
    phones(nk1, 5, body);
    people.add(new Introduction(alias, body, nk1.pointer()));
    var kinship = Kinship.of(nk1.text(3), nk1.text(3, 0, 2));
    labels.put(alias, kinship.map(Kinship::words).orElse(alias));
    if (kinship.isPresent()) {
      relate(nk1, alias, kinship.get());
    }
    if (NEXT_OF_KIN.contains(nk1.text(7).toUpperCase(Locale.ROOT))
        || nk1.text(7, 0, 2).matches("(?i)next of kin")) {
      relation(nk1, alias, PATIENT, "next-of-kin", nk1.text(3, 0, 2));
    }
  }

  private void relate(Segment nk1, String alias, Kinship kinship) throws Broken {
    var words = nk1.text(3, 0, 2).isEmpty() ? nk1.text(3) : nk1.text(3, 0, 2);
    if (kinship.turned()) {
      relation(nk1, PATIENT, alias, kinship.written(), words);
    } else {
      relation(nk1, alias, PATIENT, kinship.written(), words);
    }
  }

  private void relation(Segment nk1, String person, String to, String relation, String words) {
    var body = Json.statement("relation").put("person", person).put("to", to);
    relations.add(new Statement(body.put("relation", relation).put("words", words), nk1.pointer()));
  }

  private void identifiers(Segment segment, int field, ObjectNode body) throws Broken {
    var numbers = body.putArray("numbers");
    for (int i = 0; i < segment.repetitions(field); i++) {
      var number = segment.text(field, i, 1);
      if (number.isEmpty()) {
        continue;
      }
      var authority = segment.text(field, i, 4);
      boolean nhs =
          NHS.contains(authority.toUpperCase(Locale.ROOT))
              || NHS.contains(segment.text(field, i, 5).toUpperCase(Locale.ROOT));
      if (!nhs && !body.has("key")) {
        body.put("key", number.replaceAll("/+$", ""));
      }
      numbers
          .addObject()
          .put("system", nhs ? "nhs-number" : system(authority))
          .put("number", nhs ? number.replace(" ", "") : number)
          .put("verified", nhs && verified(segment));
    }
  }

  private static String system(String authority) {
    return authority.isEmpty() ? "hospital-number" : authority.toLowerCase(Locale.ROOT);
  }

  private static boolean verified(Segment segment) throws Broken {
    return segment.name().equals("PID")
        && segment.texts(32).stream().anyMatch(code -> code.equals("NSTS01") || code.equals("01"));
  }

  private static void names(Segment segment, int field, ObjectNode body) throws Broken {
    var names = body.putArray("name");
    for (int i = 0; i < segment.repetitions(field); i++) {
      var name = Json.object();
      var given = name.putArray("given");
      add(given, segment.text(field, i, 2));
      add(given, segment.text(field, i, 3));
      Optional.of(segment.text(field, i, 1))
          .filter(part -> !part.isEmpty())
          .ifPresent(part -> name.put("family", part));
      if (name.has("family") || !given.isEmpty()) {
        names.add(name.put("use", use(segment.text(field, i, 7))));
      }
    }
  }

  private static String use(String type) {
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "A", "N", "S" -> "also-known-as";
      case "M", "B" -> "previous";
      default -> "usual";
    };
  }

  private static void simple(Segment segment, int born, int sex, ObjectNode body) throws Broken {
    var birth = Hl7Times.birth(segment, born);
    if (birth.isPresent()) {
      body.putObject("born")
          .put("earliest", birth.get().from().toString())
          .put("latest", birth.get().to().toString());
    }
    var written = segment.text(sex).toUpperCase(Locale.ROOT);
    if (!written.isEmpty()) {
      body.put("sex", written.equals("F") ? "female" : written.equals("M") ? "male" : "unknown");
    }
  }

  private void addresses(Segment segment, int field, ObjectNode body) throws Broken {
    var addresses = body.putArray("address");
    for (int i = 0; i < segment.repetitions(field); i++) {
      var lines = new ArrayList<String>();
      for (int component : new int[] {1, 2, 3, 4}) {
        var line = segment.text(field, i, component);
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      if (!lines.isEmpty()
          && !NO_HOME.contains(segment.text(field, i, 7).toUpperCase(Locale.ROOT))) {
        var address = addresses.addObject().put("lines", String.join(", ", lines));
        Optional.of(segment.text(field, i, 5))
            .filter(code -> !code.isEmpty())
            .ifPresent(code -> address.put("postcode", code));
        address.put("restricted", restricted());
      }
    }
  }

  /// Anything but a plain no restricts: when in doubt an address is not shown.
  private boolean restricted() throws Broken {
    var flags = message.text("PV1", 16) + message.text("PD1", 12);
    return !flags.replaceAll("(?i)N", "").isEmpty();
  }

  private static void phones(Segment segment, int field, ObjectNode body) throws Broken {
    var phones = body.putArray("phone");
    for (int i = 0; i < segment.repetitions(field); i++) {
      var number =
          segment.text(field, i, 1).isEmpty()
              ? segment.text(field, i, 12)
              : segment.text(field, i, 1);
      add(phones, number);
    }
  }

  private static void add(ArrayNode texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }
}
