package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.EyesView;

/// Who this is about, where the reader stands, and how much of it each agency knew.
final class Cover {

  private static final int COLUMN = 40;
  private final ReplayDocument document;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;

  Cover(ReplayDocument document, EyesView eyes, LocalDate on, Paper paper) {
    this.document = document;
    this.eyes = eyes;
    this.on = on;
    this.paper = paper;
  }

  void print() {
    paper.line("");
    paper.line(paper.strong(document.title()));
    document
        .born()
        .ifPresent(born -> paper.line("%s, born %s".formatted(document.child(), Paper.day(born))));
    paper.hanging(0, 0, document.about());
    paper.line("");
    paper.line(
        paper.strong("As known at the end of %s to: %s".formatted(Paper.day(on), eyes.name())));
    var all = records(document.eyes().getFirst());
    document.eyes().stream()
        .filter(view -> records(view) > 0)
        .forEach(view ->
            paper.line(
                "  %s%3d of %d records"
                    .formatted(Paper.pad(view.name(), COLUMN), records(view), all)));
  }

  private long records(EyesView view) {
    return view.known().entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(on))
        .map(entry -> document.claims().get(entry.getKey()))
        .map(claim -> claim.agency() + " " + claim.record())
        .collect(Collectors.toSet())
        .size();
  }
}
