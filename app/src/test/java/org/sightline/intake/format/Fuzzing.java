package org.sightline.intake.format;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A program of its own that lets Jazzer search with one method of [FormatsFuzzTest]: it searches once in a process, and only
/// when `JAZZER_FUZZ` was set as the process began.
final class Fuzzing {

  private Fuzzing() {}

  public static void main(String[] arguments) {
    var summary = new SummaryGeneratingListener();
    var method =
        Arrays.stream(FormatsFuzzTest.class.getDeclaredMethods())
            .filter(one -> one.getName().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(FormatsFuzzTest.class, method))
                .build(),
            summary);
    summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    var found = summary.getSummary();
    System.exit(found.getTestsFoundCount() > 0 && found.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
