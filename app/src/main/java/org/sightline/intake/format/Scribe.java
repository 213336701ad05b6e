package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sightline.intake.AgencyRecord;
import org.sightline.intake.ClaimIds;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;
import org.sightline.time.Days;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns one draft into one record with its claims, or says why it cannot.
final class Scribe {

  /// A number is used in references, `agency/number#alias`, so it holds none of their marks.
  private static final Pattern NUMBER = Pattern.compile("[^/#\\p{Cntrl}]{1,200}");

  private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{0,199}[^/\\p{Cntrl}]");
  private static final Pattern AGENCY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  private final Delivery delivery;
  private final String original;
  private final Draft draft;
  private final Map<String, PersonRef> people = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<RecordedClaim> claims = new ArrayList<>();

  private final Optional<List<Fault>> tolerated;

  private Scribe(Delivery delivery, String original, Draft draft, Optional<List<Fault>> tolerated) {
    this.delivery = delivery;
    this.original = original;
    this.draft = draft;
    this.tolerated = tolerated;
  }

  /// The record that a draft describes.
  ///
  /// @param original the id of the original it stands in
  static AgencyRecord record(Delivery delivery, String original, Draft draft) throws Broken {
    return record(delivery, original, draft, Optional.empty());
  }

  /// The record that a draft describes, less the parts of it that cannot be read: for bundles, whose entries stand alone.
  ///
  /// @param faults what could not be read is added to them
  static AgencyRecord record(Delivery delivery, String original, Draft draft, List<Fault> faults)
      throws Broken {
    return record(delivery, original, draft, Optional.of(faults));
  }

  private static AgencyRecord record(
      Delivery delivery, String original, Draft draft, Optional<List<Fault>> tolerated)
      throws Broken {
    try {
      return new Scribe(delivery, original, draft, tolerated).record();
    } catch (Broken broken) {
      throw broken.inRecord(draft.number());
    }
  }

  private AgencyRecord record() throws Broken {
    if (!NUMBER.matcher(draft.number()).matches()) {
      throw new Broken(
          draft.where(),
          "record",
          "a record's number is 1 to 200 characters without '/' and '#'; this is '%s'"
              .formatted(Texts.shortened(draft.number())));
    }
    Texts.check(draft.number(), draft.where());
    for (var person : draft.people()) {
      attempt(() -> introduce(person));
    }
    var setting = draft.setting();
    for (var hearer : setting.heardBy()) {
      agency(hearer, "heard-by", draft.where());
    }
    var voices = new Voices(delivery.agency(), this::resolve);
    Texts.check(setting.by(), draft.where() + "/by");
    var speaker = voices.voice(setting.by(), draft.where());
    var basis = Voices.basis(setting.basis(), draft.where());
    for (var person : draft.people()) {
      attempt(() -> {
        for (var statement : Introductions.statements(person, basis)) {
          claims.add(claim(statement, voices, speaker, basis));
        }
      });
    }
    for (var statement : draft.statements()) {
      attempt(() -> claims.add(claim(statement, voices, speaker, basis)));
    }
    return new AgencyRecord(draft.number(), setting.recorded(), claims);
  }

  private void attempt(Part part) throws Broken {
    try {
      part.read();
    } catch (Broken broken) {
      tolerated.orElseThrow(() -> broken).add(broken.inRecord(draft.number()).fault());
    }
  }

  /// A part of a record that can be read, or not, by itself.
  @FunctionalInterface
  private interface Part {
    void read() throws Broken;
  }

  private void introduce(Introduction person) throws Broken {
    Texts.check(person.alias(), person.pointer());
    Texts.check(person.body(), person.pointer());
    var key =
        person.body().has("key")
            ? Shapes.text(person.body(), "key", person.pointer())
            : draft.number() + "#" + person.alias();
    if (!KEY.matcher(key).matches()) {
      throw new Broken(
          person.pointer(),
          "key",
          "a person's key is 1 to 200 characters and does not end in '/'; this is '%s'"
              .formatted(Texts.shortened(key)));
    }
    people.put(person.alias(), new PersonRef(delivery.agency() + "/" + key));
  }

  private Optional<PersonRef> resolve(String name) {
    int slash = name.indexOf('/');
    boolean asItStands =
        slash > 0
            && AGENCY.matcher(name.substring(0, slash)).matches()
            && KEY.matcher(name.substring(slash + 1)).matches();
    return Optional.ofNullable(people.get(name))
        .or(() -> asItStands ? Optional.of(new PersonRef(name)) : Optional.empty());
  }

  private RecordedClaim claim(
      Statement statement, Voices voices, Voice recordsOwn, Optional<Basis> recordsBasis)
      throws Broken {
    var where = statement.pointer();
    var body = statement.body();
    if (!body.isObject()) {
      throw new Broken(where, "", "a statement must be an object with a kind");
    }
    Texts.check(body, where);
    var said = said(body, where);
    var speaker = body.has("by") ? voices.voice(body.get("by"), where) : recordsOwn;
    var basis = Voices.basis(body.path("basis"), where);
    var recorded = statement.recorded().orElse(draft.setting().recorded());
    return new RecordedClaim(
        ClaimIds.of(original, where, ordinals.merge(where, 1, Integer::sum) - 1),
        said,
        speaker,
        hearers(body, where),
        basis.orElseGet(() -> Voices.basisOf(speaker, recordsOwn, recordsBasis)),
        body.has("happened")
            ? Moments.happened(body.get("happened"), where)
            : draft.setting().happened().orElseGet(() -> Span.on(Days.of(recorded))),
        recorded,
        delivery.received(),
        delivery.agency(),
        new RecordedClaim.Source(original, draft.number(), where));
  }

  private Claim said(JsonNode body, String where) throws Broken {
    var kind = ClaimKind.named(body.path("kind").asString(""));
    if (kind.isPresent()) {
      Shapes.check(kind.get(), body, where);
    }
    try {
      return plausible(ClaimCodec.read(withAgencysKey(body), this::resolve), where);
    } catch (ClaimCodec.Malformed malformed) {
      throw new Broken(where, malformed.field(), Texts.firstLine(malformed));
    }
  }

  /// An injury's key is the agency's own unless it names another agency's.
  private JsonNode withAgencysKey(JsonNode body) {
    var key = body.path("injury").asString("");
    if (key.isBlank() || key.contains("/")) {
      return body;
    }
    return ((ObjectNode) body).deepCopy().put("injury", delivery.agency() + "/" + key);
  }

  private static Claim plausible(Claim claim, String where) throws Broken {
    if (claim instanceof Claim.Shared shared) {
      agency(shared.from(), "from", where);
      agency(shared.to(), "to", where);
    }
    if (claim instanceof Claim.Born born) {
      Moments.span(born.earliest().toString(), where, "earliest");
      Moments.span(born.latest().toString(), where, "latest");
      if (born.latest().isBefore(born.earliest())) {
        throw new Broken(where, "latest", "the latest birth day is before the earliest");
      }
    }
    if (claim instanceof Claim.Named named && named.given().isEmpty() && named.family().isEmpty()) {
      throw new Broken(
          where, "name", "a name has given names, a family name or both; this has none");
    }
    return claim;
  }

  private Set<String> hearers(JsonNode body, String where) throws Broken {
    var hearers = new TreeSet<>(draft.setting().heardBy());
    hearers.add(delivery.agency());
    hearers.addAll(agencies(body.path("heard-by"), where));
    return hearers;
  }

  /// The agencies a `heard-by` lists.
  static List<String> agencies(JsonNode node, String where) throws Broken {
    var agencies = new ArrayList<String>();
    for (var item : node.isArray() ? node : node.isString() ? List.of(node) : List.<JsonNode>of()) {
      agencies.add(agency(item.asString(""), "heard-by", where));
    }
    return agencies;
  }

  /// An agency's id: misspelt, what it was told would reach nobody.
  static String agency(String id, String field, String where) throws Broken {
    if (!AGENCY.matcher(id).matches()) {
      throw new Broken(
          where,
          field,
          "'%s' is no agency's id; ids are lower-case letters, digits and hyphens"
              .formatted(Texts.shortened(id)));
    }
    return id;
  }
}
