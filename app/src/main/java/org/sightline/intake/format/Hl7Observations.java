package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Statement;
import tools.jackson.databind.node.ObjectNode;

/// What the OBX segments of a message say: those with Sightline's codes as statements, the others as words of an event.
final class Hl7Observations {

  /// How the patient whose record was merged away is called in an A40.
  static final String PRIOR = "prior";

  private final Hl7Message message;
  private final Hl7People people;
  private final Hl7Profile profile;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Introduction> introduced = new ArrayList<>();
  private final List<String> heardBy = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<ObjectNode> informant = Optional.empty();

  private Hl7Observations(Hl7Message message, Hl7People people, Hl7Profile profile) {
    this.message = message;
    this.people = people;
    this.profile = profile;
  }

  /// The observations of a message.
  static Hl7Observations of(Hl7Message message, Hl7People people, String agency, String number)
      throws Broken {
    var found = new Hl7Observations(message, people, new Hl7Profile(people, agency, number));
    found.walk();
    return found;
  }

  /// What the message says with Sightline's codes, in order.
  List<Statement> statements() {
    return statements;
  }

  /// Further agencies that heard all of it.
  List<String> heardBy() {
    return heardBy;
  }

  /// Observations with other codes, as words.
  List<String> others() {
    return others;
  }

  /// Notes that follow no observation: words of the event.
  List<String> notes() {
    return notes;
  }

  /// Whether the message says itself how far the patient was seen.
  boolean tellSight() {
    return statements.stream()
        .anyMatch(statement -> statement.body().path("kind").asString("").equals("sight"));
  }

  /// Everybody introduced, in the words of whoever told it.
  List<Introduction> people() throws Broken {
    var all = new ArrayList<Introduction>();
    for (var person : people.people()) {
      informant.ifPresent(by -> ((ObjectNode) person.body()).set("by", by));
      all.add(person);
    }
    all.addAll(introduced);
    for (var merge : message.all("MRG")) {
      all.add(new Introduction(PRIOR, Json.object().put("key", merge.text(1)), merge.pointer()));
    }
    return all;
  }

  /// What people are to the patient, in the words of whoever told it.
  List<Statement> relations() {
    people
        .relations()
        .forEach(
            relation -> informant.ifPresent(by -> ((ObjectNode) relation.body()).set("by", by)));
    return people.relations();
  }

  private void walk() throws Broken {
    var last = Optional.<ObjectNode>empty();
    for (var segment : message.segments()) {
      if (segment.name().equals("OBX")) {
        last = observation(segment);
      } else if (segment.name().equals("NTE")) {
        note(segment, last);
      } else {
        last = Optional.empty();
      }
    }
  }

  private Optional<ObjectNode> observation(Segment obx) throws Broken {
    if (!obx.text(3).startsWith("SL-")) {
      other(obx);
      return Optional.empty();
    }
    switch (obx.text(3)) {
      case "SL-PERSON" -> introduced.add(person(obx));
      case "SL-HEARD-BY" -> heardBy.addAll(obx.texts(5));
      case "SL-INFORMANT" -> informant = Optional.of(profile.person(obx.text(5)));
      default -> {
        var body = profile.statement(obx);
        statements.add(new Statement(body, obx.pointer()));
        return Optional.of(body);
      }
    }
    return Optional.empty();
  }

  private static Introduction person(Segment obx) throws Broken {
    var body = Hl7Profile.json(obx);
    var alias = Shapes.text(body, "alias", obx.pointer());
    body.remove("alias");
    return new Introduction(alias, body, obx.pointer());
  }

  private void note(Segment nte, Optional<ObjectNode> last) throws Broken {
    for (var text : nte.texts(3)) {
      if (last.isPresent()) {
        var before = last.get().path("words").asString("");
        var words = before.isEmpty() ? text : before + "\n" + text;
        Texts.check(words, nte.pointer());
        last.get().put("words", words);
      } else {
        notes.add(text);
      }
    }
  }

  private void other(Segment obx) throws Broken {
    var name = obx.text(3, 0, 2).isEmpty() ? obx.text(3) : obx.text(3, 0, 2);
    var values = new ArrayList<String>();
    for (int i = 0, count = obx.repetitions(5); i < count; i++) {
      var words = obx.text(5, i, 2).isEmpty() ? obx.text(5, i, 1) : obx.text(5, i, 2);
      if (!words.isEmpty()) {
        values.add(words);
      }
    }
    if (!values.isEmpty()) {
      others.add("%s: %s %s".formatted(name, String.join(", ", values), obx.text(6)).strip());
    }
  }
}
