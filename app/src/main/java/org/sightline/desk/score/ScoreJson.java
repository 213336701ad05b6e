package org.sightline.desk.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.ledger.ClaimCodec;
import org.sightline.review.AreaScore;
import org.sightline.review.AreaSilence;
import org.sightline.review.HouseholdAnswered;
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
      opportunities(
          node.putArray("opportunities"),
          one.met(),
          met -> Score.leadDays(one.orders(), met.opportunity()));
      Score.medianLeadDays(one.orders()).ifPresent(days -> node.put("medianLeadDays", days));
      household(node.putArray("household"), one.orders().getFirst().household());
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
    rules(into.putArray("rules"), scored);
    into.put("shareOfFamiliesAsked", score.familiesAsked())
        .put("unanswered", score.unanswered())
        .put("escalated", score.escalated());
    silence(into, scored.silence());
    var groups = into.putArray("groups");
    score
        .groups()
        .forEach((name, group) ->
            groups
                .addObject()
                .put("group", name)
                .put("children", group.children())
                .put("asked", group.asked())
                .put("share", group.share()));
    into.put("whatGroupsCanSay", AreaScore.WHAT_GROUPS_CAN_SAY);
    score.medianDaysFromSufficient().ifPresent(days -> into.put("medianDaysFromSufficient", days));
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

  /// What would pass in silence, and reach each level above whoever was asked, if nobody answered but by records.
  private static void silence(ObjectNode into, AreaSilence silence) {
    into.putObject("silent")
        .put("urgent", silence.silent(Severity.URGENT))
        .put("check", silence.silent(Severity.CHECK));
    var levels = into.putArray("toldAbove");
    silence.reached().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(level -> levels.add(level.getValue()));
  }

  private static void rules(ArrayNode into, AreaScored scored) {
    scored
        .score()
        .rules()
        .forEach((code, rule) -> {
          var node = into.addObject().put("code", code);
          for (var severity : Severity.values()) {
            node.put(ClaimCodec.kebab(severity.name()), rule.raised(severity));
          }
          var perDay = node.putObject("perDay");
          for (var severity : Severity.values()) {
            perDay.put(ClaimCodec.kebab(severity.name()), scored.aDay(rule.raised(severity)));
          }
          rule.precision().ifPresent(share -> node.put("precision", share));
        });
  }

  private static void opportunities(
      ArrayNode into, List<Score.Met> met, Function<Score.Met, Optional<Long>> lead) {
    for (var one : met) {
      var node = into.addObject();
      node.put("id", one.opportunity().id());
      node.put("date", one.opportunity().date().toString());
      node.put("met", one.met());
      lead.apply(one).ifPresent(days -> node.put("leadDays", days));
      var open = node.putArray("open");
      one.open()
          .forEach(signal ->
              open.addObject()
                  .put("code", signal.code())
                  .put("severity", ClaimCodec.kebab(signal.severity().name()))
                  .put("since", signal.since().toString()));
    }
  }

  private static void household(ArrayNode into, List<HouseholdAnswered.Answered> household) {
    for (var one : household) {
      var node = into.addObject().put("adult", one.adult());
      one.firstHint().ifPresent(day -> node.put("firstHint", day.toString()));
      node.put("days", one.days()).put("right", one.right());
      one.share().ifPresent(share -> node.put("share", share));
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
      opportunities(
          node.putArray("opportunities"),
          order.met(),
          met -> met.met() ? met.leadDays() : Optional.empty());
      household(node.putArray("household"), order.household());
    }
  }
}
