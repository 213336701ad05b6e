package org.sightline.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sightline.linkage.label.DecisionFile;
import org.sightline.linkage.label.Label;
import org.sightline.linkage.label.LabelFile;
import org.sightline.linkage.label.Labels;
import org.sightline.linkage.table.PersonTable;

/// What people have said of the records, from the files that were named.
///
/// @param labels to learn from and to measure by
/// @param decisions to keep to
/// @param both together, neither contradicting the other: decisions teach as well
record Spoken(Labels labels, Labels decisions, Labels both) {

  static Spoken read(LinkOptions options, PersonTable table) throws IOException {
    List<Label> labels =
        options.labels().isPresent() ? LabelFile.read(options.labels().get()) : List.of();
    List<Label> decisions =
        options.decisions().isPresent() ? DecisionFile.read(options.decisions().get()) : List.of();
    List<Label> both = new ArrayList<>(labels);
    both.addAll(decisions);
    return new Spoken(
        Labels.of(table, labels), Labels.of(table, decisions), Labels.of(table, both));
  }
}
