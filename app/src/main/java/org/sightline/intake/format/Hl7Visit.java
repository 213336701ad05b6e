package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Site;
import org.sightline.time.Span;
import tools.jackson.databind.node.ObjectNode;

/// What a visit to hospital was: the event, whether the child was seen, and what was diagnosed.
final class Hl7Visit {

  private static final int ADULT = 18;

  private static final Map<String, String> EVENTS =
      Map.of(
          "ADT^A01", "admission",
          "ADT^A03", "discharge",
          "ADT^A04", "attendance",
          "ORU^R01", "investigation-result");

  private static final Set<String> IN_PERSON = Set.of("ADT^A01", "ADT^A04");
  private static final Set<String> ICD = Set.of("", "I10", "ICD10", "ICD-10", "I10C");

  private final Hl7Message message;
  private final Segment patient;
  private final String type;
  private final Span happened;
  private final String number;

  Hl7Visit(Hl7Message message, Segment patient, String type, Span happened, String number) {
    this.message = message;
    this.patient = patient;
    this.type = type;
    this.happened = happened;
    this.number = number;
  }

  /// What the visit says, besides the observations made at it.
  List<Statement> statements(Hl7Observations observations) throws Broken {
    var injuries = new ArrayList<Statement>();
    var illnesses = new ArrayList<String>();
    int ordinal = 0;
    for (var diagnosis : message.all("DG1")) {
      var injury = injury(diagnosis, ++ordinal);
      injury.ifPresent(body -> injuries.add(new Statement(body, diagnosis.pointer())));
      if (injury.isEmpty() && !words(diagnosis).isEmpty()) {
        illnesses.add(words(diagnosis));
      }
    }
    var statements = new ArrayList<Statement>();
    event(observations, illnesses).ifPresent(body -> statements.add(new Statement(body, place())));
    if (IN_PERSON.contains(type) && isChild(patient, happened) && !observations.tellSight()) {
      var sight = Json.statement("sight").put("child", Hl7People.PATIENT).put("sight", "seen");
      sight.put("basis", "observed").put("by", seer());
      statements.add(new Statement(sight, place()));
    }
    statements.addAll(injuries);
    return statements;
  }

  private Optional<ObjectNode> event(Hl7Observations observations, List<String> illnesses)
      throws Broken {
    var words = new ArrayList<String>();
    addTo(words, reason("PV2", 3));
    addTo(words, reason("OBR", 4));
    words.addAll(observations.notes());
    words.addAll(observations.others());
    boolean silent = words.isEmpty() && illnesses.isEmpty();
    if (!EVENTS.containsKey(type) && silent) {
      return Optional.empty();
    }
    var body = Json.statement("event").put("event", EVENTS.getOrDefault(type, "observation"));
    body.put("about", Hl7People.PATIENT).put("words", String.join("\n", words));
    var details = body.putObject("details");
    put(details, "place", message.text("PV1", 3));
    put(details, "diagnosis", String.join("; ", illnesses));
    if (type.equals("ADT^A03")) {
      put(details, "outcome", message.text("PV1", 36));
    }
    if (Roles.isRole(message.text("PV1", 7))) {
      put(details, "seen-by", message.text("PV1", 7));
    }
    return Optional.of(body);
  }

  private String reason(String name, int field) throws Broken {
    var segment = message.first(name);
    if (segment.isEmpty()) {
      return "";
    }
    var words = segment.get().text(field, 0, 2);
    return words.isEmpty() ? segment.get().text(field) : words;
  }

  private Optional<ObjectNode> injury(Segment diagnosis, int ordinal) throws Broken {
    var code = diagnosis.text(3);
    boolean coded = InjuryWords.injuryCode(code) && ICD.contains(diagnosis.text(3, 0, 3));
    var named = InjuryWords.type(words(diagnosis));
    if (!coded && named.isEmpty()) {
      return Optional.empty();
    }
    var injuryType =
        coded ? InjuryWords.type(code, words(diagnosis)) : named.orElse(InjuryType.OTHER_MARK);
    var body = Json.statement("injury").put("child", Hl7People.PATIENT);
    body.put(
        "injury",
        visit()
            + "-dg1-"
            + (diagnosis.text(1).isEmpty() ? String.valueOf(ordinal) : diagnosis.text(1)));
    body.put("type", InjuryWords.written(injuryType)).put("words", words(diagnosis));
    body.putArray("sites").add(Sites.written(site(diagnosis, coded ? code : "")));
    Hl7Times.iso(diagnosis, 5).ifPresent(time -> body.put("happened", time));
    return Optional.of(body);
  }

  private static Site site(Segment diagnosis, String icd10) throws Broken {
    return Sites.named(diagnosis.text(3, 0, 4)).orElse(Sites.ofInjury(icd10));
  }

  private static String words(Segment diagnosis) throws Broken {
    var coded = diagnosis.text(3, 0, 2);
    return coded.isEmpty() ? diagnosis.text(4) : coded;
  }

  private String visit() throws Broken {
    var visit = message.text("PV1", 19);
    return (visit.isEmpty() ? number : visit).replace('/', '-');
  }

  /// Whether a patient was under 18 then; not, when their age is not known.
  static boolean isChild(Segment patient, Span happened) throws Broken {
    return Hl7Times.birth(patient, 7)
        .filter(born -> born.from().plusYears(ADULT).isAfter(happened.from()))
        .isPresent();
  }

  /// Who saw the patient: the attending professional by role, never the clerk who entered it.
  private String seer() throws Broken {
    var attending = message.text("PV1", 7);
    return Roles.isRole(attending) ? attending : Hl7Record.STAFF;
  }

  private String place() {
    return message.first("PV1").orElse(message.header()).pointer();
  }

  private static void addTo(List<String> words, String text) {
    if (!text.isEmpty()) {
      words.add(text);
    }
  }

  private static void put(ObjectNode details, String name, String value) {
    if (!value.isEmpty()) {
      details.put(name, value);
    }
  }
}
