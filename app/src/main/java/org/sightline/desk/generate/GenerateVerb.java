package org.sightline.desk.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.generate.Area;
import org.sightline.generate.Order;
import org.sightline.generate.PeopleRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sightline generate area DIR` and `sightline generate people FILE`.
@Command(
    name = "generate",
    description = {
      "Makes up a local authority (area): feeds of eight agencies in their own formats, and the truth;",
      "or a register of people (people): one CSV file of several agencies' records, with who is who.",
      "Nobody in them exists. The same seed gives the same bytes. docs/area.md and docs/people.md",
      "tell what they rest on."
    },
    footer = {
      "",
      "Examples:",
      "  sightline generate area --children 2000 --years 1 --seed 7 /tmp/area",
      "  sightline generate people --records 100000 --seed 7 /tmp/people.csv"
    })
public final class GenerateVerb extends Verb {

  private static final int STEPS = 50;

  private int toldUpTo;

  /// What can be made up.
  enum Thing {
    AREA,
    PEOPLE
  }

  @Parameters(index = "0", paramLabel = "area|people", description = "What to make up.")
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli refuses to go on without it.
  private Thing thing;

  @Parameters(
      index = "1",
      paramLabel = "PLACE",
      description = "A folder (area) or a file (people) that does not exist yet.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Path place;

  @Option(
      names = "--children",
      paramLabel = "N",
      description =
          "area: how many children. An average authority has 60000. Default: ${DEFAULT-VALUE}.")
  private int children = 2_000;

  @Option(
      names = "--years",
      paramLabel = "Y",
      description = "area: how many years. Default: ${DEFAULT-VALUE}.")
  private int years = 1;

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "people: how many records. Default: ${DEFAULT-VALUE}.")
  private int records = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which of all possible ones. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "area: the first day. Default: ${DEFAULT-VALUE}.")
  private LocalDate from = Order.FIRST_DAY;

  @Override
  public Integer call() {
    try {
      switch (thing) {
        case AREA -> area();
        case PEOPLE -> people();
      }
      out().println("Written: " + place.toAbsolutePath());
      return ExitCode.DONE.number();
    } catch (IllegalArgumentException fault) {
      err().println(fault.getMessage());
      return ExitCode.USAGE.number();
    } catch (IOException fault) {
      err().println(fault.getMessage());
      return ExitCode.ENVIRONMENT.number();
    }
  }

  private void area() throws IOException {
    var progress = new Progress(err());
    var order = new Order(children, years, seed, from);
    var written =
        Area.write(order, place, done -> told(progress, "Settling children,", done, children));
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
  }

  private void people() throws IOException {
    var progress = new Progress(err());
    var written =
        PeopleRegister.write(
            records, seed, place, done -> told(progress, "Writing records,", done, records));
    out().println("%d records of %d people.".formatted(written.records(), written.people()));
  }

  /// Households come with several of them: a step is told by the first that reaches it.
  private void told(Progress progress, String what, int done, int all) {
    var step = Math.max(1, all / STEPS);
    if (done / step > toldUpTo / step || done == all) {
      progress.count(what, done / step * step, all / step * step);
      toldUpTo = done;
    }
  }
}
