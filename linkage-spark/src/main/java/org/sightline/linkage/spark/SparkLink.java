package org.sightline.linkage.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.ModelFileException;
import org.sightline.linkage.command.LinkCommand;
import org.sightline.linkage.command.LinkOptions;
import org.sightline.linkage.command.LinkReport;
import org.sightline.linkage.command.Steps;
import org.sightline.linkage.command.UsageFault;
import org.sightline.linkage.table.CsvFault;

/// `sightline link --engine spark`: what `sightline link` does, on Apache Spark. The launcher starts it, or `spark-submit`.
public final class SparkLink {

  private SparkLink() {}

  /// Runs the verb and ends the process with its exit code. The launcher calls this with the verb's name in front.
  public static void main(String[] arguments) {
    String[] own =
        arguments.length > 0 && arguments[0].equals("link")
            ? Arrays.copyOfRange(arguments, 1, arguments.length)
            : arguments;
    System.exit(run(System.out, System.err, own));
  }

  /// Runs the verb.
  ///
  /// @return the exit code
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
      return LinkCommand.run(out, err, arguments);
    }
    return LinkCommand.guarded(
        err,
        () -> {
          LinkOptions options = LinkOptions.parse(arguments);
          Steps steps = new Steps(err);
          SparkConf conf = conf(options);
          steps.tell("starting Spark at %s".formatted(conf.get("spark.master")));
          try (JavaSparkContext spark = start(conf)) {
            steps.tell("Spark %s".formatted(spark.version()));
            LinkReport report = link(spark, options, steps, 0);
            out.print(options.json() ? report.json() : report.text());
          }
        });
  }

  /// Links on a Spark that runs already.
  ///
  /// @param parts how finely to divide the work; 0 for what seems good. The result is the same
  static LinkReport link(JavaSparkContext spark, LinkOptions options, Steps steps, int parts)
      throws IOException {
    try {
      return new Run(spark, options, steps, parts).run();
    } catch (Exception fault) {
      throw spark.sc().isStopped() ? stopped(spark, fault) : told(fault);
    }
  }

  /// Under spark-submit the master is set already, and holds.
  private static SparkConf conf(LinkOptions options) {
    SparkConf conf = new SparkConf().setAppName("sightline link");
    String master = conf.get("spark.master", options.master());
    conf.setMaster(master);
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    if (master.startsWith("local")) {
      // Nobody else is to be spoken to: not even the name of this machine needs to be known.
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    } else {
      conf.setIfMissing("spark.jars", jar());
    }
    return conf;
  }

  private static JavaSparkContext start(SparkConf conf) throws IOException {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception fault) {
      throw new IOException(
          "Spark cannot be used at '%s': %s".formatted(conf.get("spark.master"), reason(fault)),
          fault);
    }
  }

  /// The file this class came from: workers need it.
  private static String jar() {
    return SparkLink.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static IOException stopped(JavaSparkContext spark, Exception fault) {
    return new IOException(
        "Spark at '%s' has stopped: no worker could be reached, or none could start with what was asked for. Its master's and workers' logs say why"
            .formatted(spark.getConf().get("spark.master")),
        fault);
  }

  /// What a task threw lies within what Spark throws.
  private static IOException told(Exception fault) {
    for (@Nullable Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof CsvFault || at instanceof ModelFileException || at instanceof UsageFault) {
        throw (RuntimeException) at;
      }
      if (at instanceof IOException own && own.getMessage() != null) {
        return own;
      }
    }
    return new IOException("Spark gave up: " + reason(fault), fault);
  }

  /// The innermost reason, on one line.
  private static String reason(Throwable fault) {
    Throwable innermost = fault;
    for (Throwable at = fault.getCause(); at != null; at = at.getCause()) {
      innermost = at;
    }
    String words = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    return words.isBlank() || words.equals("null") ? innermost.getClass().getSimpleName() : words;
  }
}
