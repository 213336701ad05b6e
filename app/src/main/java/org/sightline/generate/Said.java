package org.sightline.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;
import org.sightline.ledger.Topic;

/// One statement of a record, by the names of the exchange format; every other format can carry it as well.
final class Said {

  private static final List<String> PEOPLE =
      List.of("person", "child", "about", "with", "to", "other");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Said(String kind) {
    fields.put("kind", kind);
  }

  static Said event(EventKind kind, String about) {
    return new Said("event").put("event", code(kind)).put("about", about);
  }

  static Said relation(String person, String to, Relation relation) {
    return new Said("relation").put("person", person).put("to", to).put("relation", code(relation));
  }

  static Said residence(String person, String with, Claim.Residence stance) {
    return new Said("residence")
        .put("person", person)
        .put("with", with)
        .put("stance", code(stance));
  }

  static Said household(String child, List<String> members) {
    return new Said("household")
        .put("child", child)
        .put("members", members)
        .put("nobody-else", true);
  }

  static Said presence(String person, String with, Claim.Place place) {
    return new Said("presence").put("person", person).put("with", with).put("place", code(place));
  }

  static Said address(String person, Address address) {
    return new Said("address")
        .put("person", person)
        .put("lines", address.lines())
        .put("postcode", address.postcode());
  }

  static Said sight(String child, Claim.Sight sight) {
    return new Said("sight").put("child", child).put("sight", code(sight));
  }

  static Said injury(String child, String key, InjuryType type, List<Site> sites) {
    return new Said("injury")
        .put("child", child)
        .put("injury", key)
        .put("type", code(type))
        .put("sites", sites.stream().map(Said::code).toList());
  }

  static Said account(String child, String injury, Mechanism mechanism) {
    return new Said("account")
        .put("child", child)
        .put("injury", injury)
        .put("mechanism", code(mechanism));
  }

  static Said opinion(String child, String injury, Opinion opinion) {
    return new Said("opinion")
        .put("child", child)
        .put("injury", injury)
        .put("opinion", code(opinion));
  }

  static Said mobility(String child, Claim.Mobility mobility) {
    return new Said("mobility").put("child", child).put("mobility", code(mobility));
  }

  static Said weight(String child, int grams, int centile) {
    return new Said("measurement")
        .put("child", child)
        .put("measure", "weight")
        .put("grams", grams)
        .put("centile", centile);
  }

  static Said check(String person, Claim.CheckKind check, Claim.CheckResult result) {
    return new Said("check")
        .put("person", person)
        .put("check", code(check))
        .put("result", code(result))
        .put("basis", "checked");
  }

  static Said decision(String child, Claim.DecisionKind question, String outcome, String reason) {
    return new Said("decision")
        .put("child", child)
        .put("question", code(question))
        .put("outcome", outcome)
        .put("reason", reason);
  }

  /// Something asked, answered or shared from one agency to another.
  static Said sharing(
      String about, Claim.Sharing sharing, Topic topic, Agency from, Agency to, String key) {
    return new Said("sharing")
        .put("about", about)
        .put("sharing", code(sharing))
        .put("topic", code(topic))
        .put("from", from.id())
        .put("to", to.id())
        .put("key", key);
  }

  /// Any further field of the kind.
  Said put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Said words(String words) {
    return put("words", words);
  }

  Said detail(String name, String value) {
    return within("details", name, value);
  }

  Said other(String part, String alias) {
    return within("others", part, alias);
  }

  /// The word of somebody of the record, rather than of its writer.
  Said by(String alias, String as) {
    return put("by", Map.of("person", alias)).within("by", "as", as);
  }

  Said byUnknown(String who) {
    return put("by", Map.of("unknown", who));
  }

  private Said within(String field, String name, Object value) {
    var inside = new LinkedHashMap<String, Object>();
    if (fields.get(field) instanceof Map<?, ?> before) {
      before.forEach((key, kept) -> inside.put(String.valueOf(key), kept));
    }
    inside.put(name, value);
    return put(field, inside);
  }

  Map<String, Object> fields() {
    return fields;
  }

  String kind() {
    return text("kind");
  }

  /// A field's value in words; empty where there is none.
  String text(String name) {
    return fields.containsKey(name) ? String.valueOf(fields.get(name)) : "";
  }

  /// A value within a field's object; empty where there is none.
  String text(String field, String name) {
    return fields.get(field) instanceof Map<?, ?> inside && inside.get(name) != null
        ? String.valueOf(inside.get(name))
        : "";
  }

  /// The same statement, its people named otherwise.
  Map<String, Object> renamed(UnaryOperator<String> name) {
    var copy = new LinkedHashMap<String, Object>(fields);
    for (var field : PEOPLE) {
      if (fields.get(field) instanceof String alias && !sharingParty(field)) {
        copy.put(field, name.apply(alias));
      }
    }
    if (fields.get("members") instanceof List<?> members) {
      copy.put(
          "members", members.stream().map(member -> name.apply(String.valueOf(member))).toList());
    }
    if (fields.get("others") instanceof Map<?, ?> others) {
      var renamed = new LinkedHashMap<String, Object>();
      others.forEach(
          (part, alias) -> renamed.put(String.valueOf(part), name.apply(String.valueOf(alias))));
      copy.put("others", renamed);
    }
    if (fields.get("by") instanceof Map<?, ?> by && by.get("person") != null) {
      var renamed = new LinkedHashMap<String, Object>();
      by.forEach((part, value) -> renamed.put(String.valueOf(part), value));
      renamed.put("person", name.apply(String.valueOf(by.get("person"))));
      copy.put("by", renamed);
    }
    return copy;
  }

  /// Between agencies, `to` names one of them and no person.
  private boolean sharingParty(String field) {
    return field.equals("to") && kind().equals("sharing");
  }

  /// A closed word as feeds write it.
  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
