package org.sightline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
/// replay that nobody disturbed.
@Tag("slow")
class KillDrillTest {

  private static final int KILLS = 20;
  private static final long SEED = 20_070_803L;
  private static final Path CASE = Path.of("..", "cases", "connelly");

  @TempDir Path home;

  @Test
  void endsInTheSameDigestHoweverOftenItIsKilled() throws IOException, InterruptedException {
    var began = System.nanoTime();
    run(home.resolve("calm"), "replay", CASE.toString());
    var calm = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    var expected = rebuilt(home.resolve("calm"));

    var random = new Random(SEED);
    var killed = 0;
    for (int i = 0; killed < KILLS; i++) {
      assertThat(i).as("tries for %d kills, seed %d", KILLS, SEED).isLessThan(KILLS * 4);
      var process = start(home.resolve("killed"), "replay", CASE.toString());
      if (process.waitFor(random.nextLong(calm / 2), TimeUnit.MILLISECONDS)) {
        run(home.resolve("killed"), "replay", "--fresh", CASE.toString());
        assertThat(rebuilt(home.resolve("killed"))).isEqualTo(expected);
      } else {
        process.destroyForcibly().waitFor();
        killed++;
      }
    }

    run(home.resolve("killed"), "replay", CASE.toString());
    assertThat(rebuilt(home.resolve("killed"))).as("seed %d", SEED).isEqualTo(expected);
    assertThat(run(home.resolve("killed"), "verify", CASE.toString()))
        .anyMatch(line -> line.startsWith("Whole"));
  }

  /// The digest before and after a rebuild, which must be one.
  private String rebuilt(Path at) throws IOException, InterruptedException {
    var lines = run(at, "rebuild", CASE.toString());
    var digests =
        lines.stream()
            .filter(line -> line.startsWith("before ") || line.startsWith("after "))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .distinct()
            .toList();
    assertThat(digests).as("digests in %s", lines).hasSize(1);
    return digests.getFirst();
  }

  private static List<String> run(Path at, String... arguments)
      throws IOException, InterruptedException {
    var process = start(at, arguments);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    var output = Files.readAllLines(at.resolveSibling(at.getFileName() + ".out"));
    assertThat(process.exitValue()).as("%s: %s", String.join(" ", arguments), output).isZero();
    return output;
  }

  private static Process start(Path at, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.sightline.Sightline");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(at.resolveSibling(at.getFileName() + ".out").toFile());
    builder.environment().put("SIGHTLINE_HOME", at.toString());
    return builder.start();
  }
}
