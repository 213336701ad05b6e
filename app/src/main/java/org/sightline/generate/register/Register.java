package org.sightline.generate.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.sightline.generate.Chance;
import org.sightline.generate.Names;

/// The door of this room: writes a register of people to a CSV file. `docs/people.md` says what is in it.
public final class Register {

  /// The columns, in order. `truth_id` is the same in all records of one person, and is for measuring alone.
  public static final String HEADER =
      "rec_id,truth_id,agency,first_name,middle_name,surname,sex,dob,address,town,postcode,phone,nhs_no";

  /// The most records a register can have.
  public static final int MOST = 20_000_000;

  private static final List<String> AGENCIES =
      List.of("social-care", "health", "school", "police", "housing", "youth-justice");

  /// What was written.
  ///
  /// @param records rows
  /// @param people those they are of
  public record Written(int records, int people) {}

  private final int records;
  private final Chance chance;
  private final Settlement settlement;
  private final Slips slips;

  private Register(int records, long seed) {
    this.records = records;
    this.chance = new Chance(seed, 0);
    this.settlement = new Settlement(new Naming(Names.read(), chance), records, chance);
    this.slips = new Slips(chance);
  }

  /// Writes a register. The same number and seed give the same bytes.
  ///
  /// @param records how many rows, from 1 to [#MOST]
  /// @param file a file that does not exist yet
  /// @param told is told how many rows have been made up
  /// @throws IllegalArgumentException when the number is out of range
  /// @throws IOException when it cannot be written, or is there already
  public static Written write(int records, long seed, Path file, IntConsumer told)
      throws IOException {
    if (records < 1 || records > MOST) {
      throw new IllegalArgumentException(
          "%d records; a register has from 1 to %d".formatted(records, MOST));
    }
    if (Files.exists(file)) {
      throw new IOException("%s exists; name a file that does not".formatted(file));
    }
    return new Register(records, seed).written(file, told);
  }

  private Written written(Path file, IntConsumer told) throws IOException {
    var rows = new ArrayList<byte[]>(records);
    while (rows.size() < records) {
      settlement.household(chance).forEach(one -> held(one, rows));
      told.accept(rows.size());
    }
    shuffle(rows);
    try (var out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      out.write(bytes(HEADER + "\n"));
      for (int record = 0; record < rows.size(); record++) {
        out.write(bytes(record + ","));
        out.write(rows.get(record));
      }
    }
    return new Written(records, settlement.people());
  }

  /// Most are held once; a few by many.
  private void held(Inhabitant one, List<byte[]> rows) {
    var times = 1 + chance.weighted(0.55, 0.25, 0.12, 0.05, 0.01, 0.01, 0.005, 0.005);
    for (int which = 0; which < times && rows.size() < records; which++) {
      var row = slips.written(one, which).csv(one.id(), chance.pick(AGENCIES));
      rows.add(bytes(row + "\n"));
    }
  }

  private void shuffle(List<byte[]> rows) {
    for (int place = rows.size() - 1; place > 0; place--) {
      var other = chance.between(0, place);
      var row = rows.get(place);
      rows.set(place, rows.get(other));
      rows.set(other, row);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
