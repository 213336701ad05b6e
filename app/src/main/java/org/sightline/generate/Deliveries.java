package org.sightline.generate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Draws every agency's nightly extract: all its records of a day in one delivery; a surgery's records are deliveries of their
/// own. A few deliveries are made unreadable in part, as happens, and the truth names them.
final class Deliveries {

  private static final String MAPPING = "/generate/table.mapping.yaml";

  /// One extract in so many of an agency is damaged, or sent twice.
  private static final int DAMAGED = 180;

  private static final int SENT_TWICE = 150;

  private final Path feeds;
  private final BufferedWriter truth;
  private final Map<Agency, Integer> drawn = new EnumMap<>(Agency.class);
  private int place;

  Deliveries(Path folder, BufferedWriter truth) {
    this.feeds = folder.resolve("feeds");
    this.truth = truth;
  }

  /// Writes all deliveries.
  ///
  /// @return how many deliveries were written
  int write(Spool spool) throws IOException {
    mappings();
    var slips = spool.inOrder();
    try (var reader = spool.reader()) {
      for (int from = 0; from < slips.size(); ) {
        var to = end(slips, from);
        delivery(slips.subList(from, to), reader);
        from = to;
      }
    }
    return place;
  }

  private static int end(List<Spool.Slip> slips, int from) {
    var first = slips.get(from);
    var to = from + 1;
    while (first.agency() != Agency.GP
        && to < slips.size()
        && slips.get(to).agency() == first.agency()
        && slips.get(to).day().equals(first.day())) {
      to++;
    }
    return to;
  }

  private void delivery(List<Spool.Slip> slips, Spool.Reader reader) throws IOException {
    var first = slips.getFirst();
    place++;
    var name =
        "%05d-%s-%s.%s"
            .formatted(place, first.day(), first.agency().id(), first.agency().extension());
    var count = drawn.merge(first.agency(), 1, Integer::sum);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(feeds.resolve(name)))) {
      var paper = Paper.of(first.agency());
      out.write(bytes(paper.head(first.agency())));
      for (int record = 0; record < slips.size(); record++) {
        out.write(bytes(record == 0 ? "" : paper.between()));
        out.write(reader.read(slips.get(record)));
      }
      damage(first.agency(), count, name, out);
      out.write(bytes(paper.foot()));
    }
    if (count % SENT_TWICE == 0) {
      told(Truth.sentTwice(name));
    }
  }

  /// Something more at the end that nobody can read: a message without its patient, a row cut short.
  private void damage(Agency agency, int count, String name, OutputStream out) throws IOException {
    if (count % DAMAGED != DAMAGED - 1) {
      return;
    }
    switch (agency) {
      case HOSPITAL -> {
        out.write(bytes("MSH|^~\\&|PAS|NORTHVALE|SIGHTLINE|SIGHTLINE|20240401\r"));
        told(Truth.broken(name, "an HL7 message that ends after its header"));
      }
      case POLICE, HOUSING -> {
        out.write(bytes("BROKEN-" + place + ";not a date\r\n"));
        told(Truth.broken(name, "a row cut short"));
      }
      case SOCIAL_CARE, LEGAL, GP, HEALTH_VISITOR, SCHOOL -> {}
    }
  }

  private void told(Map<String, Object> line) throws IOException {
    truth.write(Jsons.of(line));
    truth.write('\n');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// How the tables of police and housing are to be read.
  private void mappings() throws IOException {
    try (var source = Deliveries.class.getResourceAsStream(MAPPING)) {
      if (source == null) {
        throw new IllegalStateException(MAPPING + " is missing from the program");
      }
      var text = source.readAllBytes();
      Files.write(feeds.resolve("police.mapping.yaml"), text);
      Files.write(feeds.resolve("housing.mapping.yaml"), text);
    }
  }
}
