package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.sightline.intake.format.FhirBundle.Entry;
import org.sightline.ledger.InjuryType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Conditions, as injuries with their sites or as illnesses; and flags.
final class FhirConditions {

  private static final String INJURY_TYPE = "urn:sightline:injury-type";

  private FhirConditions() {}

  static void read(FhirRecord record, Entry entry, Condition condition) throws Broken {
    var status = codes(condition);
    for (var code : status) {
      refuseIfInError(entry, code);
    }
    var who = record.people().person(condition.getSubject(), entry.pointer());
    var words = words(condition);
    boolean refuted = status.contains("refuted");
    var type = refuted ? Optional.<String>empty() : type(condition);
    var body = type.isPresent() ? injury(condition, type.get(), who) : illness(words, who, refuted);
    body.put("words", words);
    record.say(
        entry,
        body,
        asserters(condition),
        FhirTimes.of(condition.getOnset()),
        FhirTimes.text(condition.getRecordedDateElement()));
  }

  static void read(FhirRecord record, Entry entry, Flag flag) throws Broken {
    refuseIfInError(entry, FhirBundle.status(flag.getStatusElement(), ""));
    var body = Json.statement("event").put("event", "observation");
    body.put("about", record.people().person(flag.getSubject(), entry.pointer()));
    body.put("words", FhirPerson.words(flag.getCode()));
    record.say(
        entry, body, List.of(flag.getAuthor()), FhirTimes.of(flag.getPeriod()), Optional.empty());
  }

  /// The key by which accounts and opinions refer to an injury.
  static String key(Condition condition) {
    return FhirBundle.first(
            condition.getIdentifier().stream()
                .map(identifier -> identifier.getValue())
                .filter(value -> value != null)
                .findFirst(),
            Optional.ofNullable(condition.getIdElement().getIdPart()))
        .orElse("unnumbered");
  }

  /// A resource marked as an error says nothing; what it once said must be withdrawn where it was said.
  static void refuseIfInError(Entry entry, String status) throws Broken {
    if (status.equals("entered-in-error")) {
      throw new Broken(
          entry.pointer(),
          "status",
          "it is marked entered-in-error",
          "Send a withdrawal that names the record in which it was sent before");
    }
  }

  /// The texts of notes.
  static String notes(List<Annotation> notes) {
    var texts = new ArrayList<String>();
    notes.stream().map(Annotation::getText).filter(text -> text != null).forEach(texts::add);
    return String.join("\n", texts);
  }

  private static List<String> codes(Condition condition) {
    return FhirPerson.codes(condition.getVerificationStatus());
  }

  private static Optional<String> type(Condition condition) {
    var coded = FhirBundle.codes(condition.getCode().getCoding(), INJURY_TYPE).findFirst();
    var words = FhirPerson.words(condition.getCode());
    return coded
        .or(() -> InjuryWords.type(words).map(InjuryWords::written))
        .or(() ->
            InjuryWords.swelling(words) && condition.hasBodySite()
                ? Optional.of(InjuryWords.written(InjuryType.SWELLING))
                : Optional.empty());
  }

  private static ObjectNode injury(Condition condition, String type, String who) {
    var body =
        Json.statement("injury").put("child", who).put("injury", key(condition)).put("type", type);
    sites(condition, body.putArray("sites"));
    var count = condition.getExtensionByUrl("urn:sightline:count");
    if (count != null && count.getValue() instanceof IntegerType number && number.hasValue()) {
      body.put("count", number.getValue());
    }
    var pattern = condition.getExtensionByUrl("urn:sightline:pattern");
    if (pattern != null && pattern.getValue() instanceof StringType text && text.hasValue()) {
      body.put("pattern", text.getValue());
    }
    return body;
  }

  private static void sites(Condition condition, ArrayNode sites) {
    for (var site : condition.getBodySite()) {
      var named =
          site.getCoding().stream()
              .flatMap(
                  coding -> Sites.named(Optional.ofNullable(coding.getCode()).orElse("")).stream())
              .findFirst();
      sites.add(named.map(Sites::written).orElse("not-recorded"));
    }
    if (sites.isEmpty()) {
      sites.add("not-recorded");
    }
  }

  private static ObjectNode illness(String words, String who, boolean refuted) {
    var body = Json.statement("event").put("event", "observation").put("about", who);
    body.putObject("details").put(refuted ? "refuted" : "diagnosis", words);
    return body;
  }

  private static String words(Condition condition) {
    var words = FhirPerson.words(condition.getCode());
    var notes = notes(condition.getNote());
    return notes.isEmpty() ? words : words.isEmpty() ? notes : words + "\n" + notes;
  }

  private static List<Reference> asserters(Condition condition) {
    return List.of(condition.getAsserter(), condition.getRecorder());
  }
}
