package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lets a fuzzer, which sees what part of a reader each input reaches, try to break each format. What breaks one is stored
/// among the test resources and is an everyday test from then on.
@Tag("slow")
class FuzzingDrillTest {

  private static final int INPUTS = 10_000;
  private static final long LONGEST_MINUTES = 20;
  private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) (?:runs )?in \\d+ second");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readsAnyHl7",
        "readsAnyFhir",
        "readsAnyExchange",
        "readsAnyTable",
        "readsByAnyMapping"
      })
  void survivesInputsThatAFuzzerChose(String method) throws IOException, InterruptedException {
    var said = fuzz(method);
    var done = DONE.matcher(said);
    assertThat(done.find()).as("the fuzzer's own count in: %s", said).isTrue();
    assertThat(Integer.parseInt(done.group(1))).isGreaterThanOrEqualTo(INPUTS);
    System.out.println("fuzzing: %s, %s inputs".formatted(method, done.group(1)));
  }

  private String fuzz(String method) throws IOException, InterruptedException {
    var output = folder.resolve("output");
    var process = program(method).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as(method).isTrue();
    var said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s: %s", method, said).isZero();
    return said;
  }

  private static ProcessBuilder program(String method) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djazzer.max_executions=" + INPUTS,
                "-Djazzer.instrumentation_includes=org.sightline.intake.**",
                "-cp",
                System.getProperty("java.class.path"),
                Fuzzing.class.getName(),
                method));
    builder.environment().put("JAZZER_FUZZ", "1");
    return builder;
  }
}
