package org.sightline.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Copies a case folder under other names and other dates, so that anybody can see that nothing in the software knows the
/// case: the copy must score the same, signal by signal.
public final class Disguise {

  /// Fifty-two weeks: every day keeps its weekday, and Christmas stays close to where it was among them.
  public static final int DEFAULT_SHIFT = 364;

  /// What is told about a case, rather than sent by an agency.
  private static final List<String> LEFT_OUT = List.of("README.md");

  private final OtherNames names;
  private final OtherDates dates;

  private Disguise(OtherNames names, OtherDates dates) {
    this.names = names;
    this.dates = dates;
  }

  /// Writes the copy.
  ///
  /// @param from the case folder, its decoys included
  /// @param to a folder that does not exist yet
  /// @param days how many days later everything happens; a multiple of seven, so that weekdays stay
  /// @throws CaseFault when the folder is no case, the target exists, or the days are no whole weeks
  public static void copy(Path from, Path to, int days) {
    CaseFolder.read(from);
    if (Files.exists(to)) {
      throw new CaseFault("%s exists; name a folder that does not, or delete it".formatted(to));
    }
    if (days % 7 != 0) {
      throw new CaseFault(
          "%d days is no whole number of weeks; weekdays would change and with them every clock"
              .formatted(days));
    }
    new Disguise(OtherNames.of(from), new OtherDates(days)).copy(from, to);
  }

  private void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!LEFT_OUT.contains(file.getFileName().toString())) {
          copyFile(from.relativize(file), from, to);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void copyFile(Path name, Path from, Path to) throws IOException {
    var target = to.resolve(disguised(name.toString()));
    Files.createDirectories(target.getParent());
    // One character a byte, so that whatever is not a name or a date comes through untouched.
    var text = Files.readString(from.resolve(name), StandardCharsets.ISO_8859_1);
    Files.writeString(target, disguised(text), StandardCharsets.ISO_8859_1);
  }

  private String disguised(String text) {
    return names.in(dates.in(text));
  }
}
