package org.sightline.desk.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.When;

/// Every claim as a row of the page's table. It stands there without any script; the script only hides the rows that the
/// chosen eyes did not know on the chosen day.
final class ClaimRows {

  private final Map<String, String> agencies;

  private ClaimRows(List<Agency> agencies) {
    this.agencies = agencies.stream().collect(Collectors.toMap(Agency::id, Agency::name));
  }

  static String of(ReplayDocument document) {
    var rows = new ClaimRows(document.agencies());
    return document.claims().entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, ClaimText> entry) -> entry.getValue().received())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> rows.row(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String row(String id, ClaimText claim) {
    var cells =
        Stream.of(
                claim.received().toString(),
                when(claim.happened()),
                claim.recorded().toString(),
                agency(claim.agency()) + ", " + claim.record(),
                claim.sentence(),
                claim.basis() + heard(claim),
                (claim.file() + " " + claim.place()).strip())
            .map(text -> "<td role=\"cell\">" + SightLinePage.escaped(text) + "</td>")
            .collect(Collectors.joining());
    return "<tr role=\"row\" data-claim=\"%s\">%s</tr>".formatted(SightLinePage.escaped(id), cells);
  }

  private String heard(ClaimText claim) {
    return claim.heardBy().isEmpty()
        ? ""
        : "; heard by "
            + claim.heardBy().stream().map(this::agency).collect(Collectors.joining(", "));
  }

  private String agency(String id) {
    return agencies.getOrDefault(id, id);
  }

  private static String when(When when) {
    return when.from().equals(when.to())
        ? when.from().toString()
        : when.from() + " to " + when.to();
  }
}
