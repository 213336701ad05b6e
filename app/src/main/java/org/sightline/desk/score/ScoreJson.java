package org.sightline.desk.score;

import java.util.List;
import org.sightline.ledger.ClaimCodec;
import org.sightline.review.Score;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scored cases as one JSON object; `docs/case-format.md` says what it holds.
final class ScoreJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoreJson() {}

  static ObjectNode of(List<Scored> scored) {
    var root = JSON.createObjectNode();
    var cases = root.putArray("cases");
    for (var one : scored) {
      var node = cases.addObject();
      node.put("case", one.subject().id());
      opportunities(node.putArray("opportunities"), one.met());
      decoys(node.putArray("decoys"), one.raised());
      orders(node.putArray("orders"), one.others());
    }
    return root;
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
