package org.sightline.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.sightline.generate.register.Register;

/// The second door of this room: writes a made-up register of people, with who is who. `docs/people.md` says what is in it.
public final class PeopleRegister {

  private PeopleRegister() {}

  /// What was written.
  ///
  /// @param records rows
  /// @param people those they are of
  public record Written(int records, int people) {}

  /// Writes a register. The same number and seed give the same bytes.
  ///
  /// @param records how many rows
  /// @param file a file that does not exist yet
  /// @param told is told how many rows have been made up
  /// @throws IllegalArgumentException when the number is out of range
  /// @throws IOException when it cannot be written, or is there already
  public static Written write(int records, long seed, Path file, IntConsumer told)
      throws IOException {
    var written = Register.write(records, seed, file, told);
    return new Written(written.records(), written.people());
  }
}
