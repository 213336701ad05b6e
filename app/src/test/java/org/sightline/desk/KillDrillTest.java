package org.sightline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process at random moments of a replay, as a power switch would, and holds what comes out in the end against a
/// replay that nobody disturbed. Each start goes on where the last kill stopped, in the same home, so that the kills spread
/// over the whole length of a replay; a replay that came to its end in spite of them is looked at, and another begins.
@Tag("slow")
class KillDrillTest {

  private static final int KILLS = 20;
  private static final long SEED = Long.getLong("sightline.drill.seed", 20_070_803L);
  private static final Path CASE = Path.of("..", "cases", "connelly");

  /// One kill in so many hits the start of the program; the others hit its work.
  private static final int AT_THE_START = 4;

  /// A kill of the work comes within this part of the time that the work takes undisturbed.
  private static final int PART = 8;

  /// Starts that end by themselves are no kills; more of them than this, and the drill drills nothing.
  private static final int MOST_STARTS = KILLS * 2;

  private static final long LONGEST_MINUTES = 30;

  @TempDir Path homes;

  @Test
  void endsInTheSameDigestHoweverOftenItIsKilled() throws IOException, InterruptedException {
    var calm = homes.resolve("calm");
    var length = replayed(calm);
    var start = replayed(calm); // There is nothing left to draw: what it takes now is its start.
    var expected = rebuilt(calm);
    tell("seed %d, replay %d ms, start %d ms, digest %s".formatted(SEED, length, start, expected));

    var random = new Random(SEED);
    int killed = 0;
    int replay = 1;
    for (int started = 0; killed < KILLS; started++) {
      assertThat(started).as("starts for %d kills, seed %d", KILLS, SEED).isLessThan(MOST_STARTS);
      var home = homes.resolve("killed-" + replay);
      var moment =
          killed % AT_THE_START == 0
              ? random.nextLong(start)
              : start + random.nextLong(Math.max(1, (length - start) / PART));
      var process = start(home, "replay", CASE.toString());
      if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        ended(home, expected);
        replay++;
      } else {
        process.destroyForcibly().waitFor();
        killed++;
        tell(
            "replay %d, kill %d after %d ms: %s"
                .formatted(replay, killed, moment, lastWords(home)));
      }
    }
    ended(homes.resolve("killed-" + replay), expected);
    tell("%d kills within %d replays".formatted(killed, replay));
  }

  /// How long a replay takes that nobody disturbs, in milliseconds.
  private static long replayed(Path home) throws IOException, InterruptedException {
    var began = System.nanoTime();
    run(home, "replay", CASE.toString());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /// Brings a replay to its end, and looks at all that it left.
  private static void ended(Path home, String expected) throws IOException, InterruptedException {
    run(home, "replay", CASE.toString());
    assertThat(rebuilt(home)).as("seed %d", SEED).isEqualTo(expected);
    assertThat(run(home, "verify", CASE.toString())).anyMatch(line -> line.startsWith("Whole"));
  }

  /// The digest before and after a rebuild, which must be one.
  private static String rebuilt(Path home) throws IOException, InterruptedException {
    var lines = run(home, "rebuild", CASE.toString());
    var digests =
        lines.stream()
            .filter(line -> line.startsWith("before ") || line.startsWith("after "))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .distinct()
            .toList();
    assertThat(digests).as("digests in %s, seed %d", lines, SEED).hasSize(1);
    return digests.getFirst();
  }

  private static List<String> run(Path home, String... arguments)
      throws IOException, InterruptedException {
    var process = start(home, arguments);
    assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    var output = said(home);
    assertThat(process.exitValue()).as("%s: %s", String.join(" ", arguments), output).isZero();
    return output;
  }

  private static Process start(Path home, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.sightline.Sightline");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output(home).toFile());
    builder
        .environment()
        .remove("SIGHTLINE_DB_URL"); // Each home has a server of its own, which is killed over too.
    builder.environment().put("SIGHTLINE_HOME", home.toString());
    return builder.start();
  }

  private static Path output(Path home) {
    return home.resolveSibling(home.getFileName() + ".out");
  }

  /// What a process wrote, also one that was killed in the middle of a letter.
  private static List<String> said(Path home) throws IOException {
    return new String(Files.readAllBytes(output(home)), StandardCharsets.UTF_8).lines().toList();
  }

  private static String lastWords(Path home) throws IOException {
    var said = said(home);
    return said.isEmpty() ? "before its first word" : said.getLast();
  }

  private static void tell(String line) {
    System.out.println("kill drill: " + line);
  }
}
