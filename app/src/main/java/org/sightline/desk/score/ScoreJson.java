package org.sightline.desk.score;

import java.util.List;
import java.util.Optional;
import org.sightline.ledger.ClaimCodec;
import org.sightline.review.AreaScore;
import org.sightline.review.Score;
import org.sightline.signal.Severity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scored cases as one JSON object; `docs/case-format.md` says what it holds.
final class ScoreJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoreJson() {}

  static ObjectNode of(List<Scored> scored, Optional<AreaScored> area) {
    var root = JSON.createObjectNode();
    var cases = root.putArray("cases");
    for (var one : scored) {
      var node = cases.addObject();
      node.put("case", one.subject().id());
      opportunities(node.putArray("opportunities"), one.met());
      decoys(node.putArray("decoys"), one.raised());
      orders(node.putArray("orders"), one.others());
    }
    area.ifPresent(one -> area(root.putObject("area"), one));
    return root;
  }

  private static void area(ObjectNode into, AreaScored scored) {
    var score = scored.score();
    into.put("children", score.children())
        .put("workingDays", scored.workingDays())
        .put("urgentPerDay", scored.aDay(score.raised(Severity.URGENT)))
        .put("checkPerDay", scored.aDay(score.raised(Severity.CHECK)))
        .put("notePerDay", scored.aDay(score.raised(Severity.NOTE)))
        .put("plantedCaught", score.caught().size())
        .put("plantedAll", scored.truth().planted().size())
        .put("seconds", scored.seconds());
    var backlog = into.putObject("firstDay");
    for (var severity : Severity.values()) {
      backlog.put(ClaimCodec.kebab(severity.name()), score.backlog(severity));
    }
    rules(into.putArray("rules"), score);
    into.put("shareOfFamiliesAsked", score.familiesAsked())
        .put("unanswered", score.unanswered())
        .put("escalated", score.escalated());
    var groups = into.putArray("groups");
    score
        .groups()
        .forEach((name, group) ->
            groups
                .addObject()
                .put("group", name)
                .put("children", group.children())
                .put("asked", group.asked()));
    var caught = into.putArray("planted");
    scored
        .truth()
        .planted()
        .forEach(course -> {
          var node = caught.addObject().put("id", course.id()).put("pattern", course.pattern());
          node.put("caught", score.caught().containsKey(course.id()));
          Optional.ofNullable(score.caught().get(course.id()))
              .ifPresent(days -> node.put("daysFromSufficient", days));
        });
  }

  private static void rules(ArrayNode into, AreaScore score) {
    score
        .rules()
        .forEach((code, rule) -> {
          var node = into.addObject().put("code", code);
          for (var severity : Severity.values()) {
            node.put(ClaimCodec.kebab(severity.name()), rule.raised(severity));
          }
          rule.precision().ifPresent(share -> node.put("precision", share));
        });
  }

  private static void opportunities(ArrayNode into, List<Score.Met> met) {
    for (var one : met) {
      var node = into.addObject();
      node.put("id", one.opportunity().id());
      node.put("date", one.opportunity().date().toString());
      node.put("met", one.met());
      var open = node.putArray("open");
      one.open()
          .forEach(signal ->
              open.addObject()
                  .put("code", signal.code())
                  .put("severity", ClaimCodec.kebab(signal.severity().name()))
                  .put("since", signal.since().toString()));
    }
  }

  private static void decoys(ArrayNode into, List<Score.Raised> raised) {
    raised.forEach(decoy ->
        into.addObject()
            .put("id", decoy.decoy())
            .put("urgent", decoy.urgent())
            .put("check", decoy.check())
            .put("note", decoy.note()));
  }

  private static void orders(ArrayNode into, List<Score.InOrder> orders) {
    for (var order : orders) {
      var node = into.addObject();
      node.put("id", order.order().orElse(""));
      opportunities(node.putArray("opportunities"), order.met());
    }
  }
}
