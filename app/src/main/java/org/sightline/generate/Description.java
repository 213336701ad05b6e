package org.sightline.generate;

import java.util.List;

/// What a generated folder says about itself, in the form of a case's description.
final class Description {

  private Description() {}

  /// @param refs records of one planted child, so that whatever reads a case can read an area
  static String of(Order order, Area.Written written, List<String> refs) {
    var text = new StringBuilder();
    text.append(
        "# A made-up local authority. Nobody in it exists; docs/area.md says what it rests on.\n");
    text.append("id: area-%d-%d-%d\n".formatted(order.children(), order.years(), order.seed()));
    text.append("title: A made-up area of %d children\n".formatted(order.children()));
    text.append(
        "about: Feeds of eight agencies over %d years, generated with seed %d.\n"
            .formatted(order.years(), order.seed()));
    text.append("child: { refs: [%s] }\n".formatted(String.join(", ", refs)));
    text.append("period: { from: %s, to: %s }\n".formatted(order.from(), order.to()));
    text.append("agencies:\n");
    for (var agency : Agency.values()) {
      text.append(
          "  %s: { name: \"%s\", kind: %s }\n"
              .formatted(agency.id(), agency.title(), agency.kind()));
    }
    text.append("counts:\n");
    text.append("  children: %d\n".formatted(written.children()));
    text.append("  households: %d\n".formatted(written.households()));
    text.append("  records: %d\n".formatted(written.records()));
    text.append("  deliveries: %d\n".formatted(written.deliveries()));
    text.append("  planted: %d\n".formatted(written.planted()));
    text.append("  lookalikes: %d\n".formatted(written.lookalikes()));
    return text.toString();
  }
}
