package org.sightline.desk.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.generate.Area;
import org.sightline.generate.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sightline generate area DIR`.
@Command(
    name = "generate",
    description = {
      "Makes up a local authority: feeds of eight agencies in their own formats, and the truth.",
      "Nobody in it exists. The same seed gives the same bytes. docs/area.md tells what it rests on."
    },
    footer = {"", "Example: sightline generate area --children 2000 --years 1 --seed 7 /tmp/area"})
public final class GenerateVerb extends Verb {

  private static final int STEPS = 50;

  private int toldUpTo;

  /// What can be made up.
  enum Thing {
    AREA
  }

  @Parameters(
      index = "0",
      paramLabel = "area",
      description = "What to make up; an area is all there is.")
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli refuses to go on without it.
  private Thing thing;

  @Parameters(index = "1", paramLabel = "DIR", description = "A folder that does not exist yet.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Path folder;

  @Option(
      names = "--children",
      paramLabel = "N",
      description = "How many children. An average authority has 60000. Default: ${DEFAULT-VALUE}.")
  private int children = 2_000;

  @Option(
      names = "--years",
      paramLabel = "Y",
      description = "How many years. Default: ${DEFAULT-VALUE}.")
  private int years = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which of all possible areas. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day. Default: ${DEFAULT-VALUE}.")
  private LocalDate from = Order.FIRST_DAY;

  @Override
  public Integer call() {
    try {
      var order = new Order(children, years, seed, from);
      var progress = new Progress(err());
      var written = Area.write(order, folder, done -> told(progress, done));
      out()
          .println(
              "%d children in %d households: %d records in %d deliveries, %d concerning courses, %d that only look so."
                  .formatted(
                      written.children(),
                      written.households(),
                      written.records(),
                      written.deliveries(),
                      written.planted(),
                      written.lookalikes()));
      out().println("Written: " + folder.toAbsolutePath());
      return ExitCode.DONE.number();
    } catch (IllegalArgumentException fault) {
      err().println(fault.getMessage());
      return ExitCode.USAGE.number();
    } catch (IOException fault) {
      err().println(fault.getMessage());
      return ExitCode.ENVIRONMENT.number();
    }
  }

  /// Households come with several children: a step is told by the first that reaches it.
  private void told(Progress progress, int done) {
    if (done / step() > toldUpTo / step() || done == children) {
      progress.count("Settling children,", done / step() * step(), children / step() * step());
      toldUpTo = done;
    }
  }

  private int step() {
    return Math.max(1, children / STEPS);
  }
}
