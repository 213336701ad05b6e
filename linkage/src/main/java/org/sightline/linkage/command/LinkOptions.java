package org.sightline.linkage.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.Parquet;
import org.sightline.linkage.table.PeopleOf;

/// What was asked for on the command line.
///
/// @param files one file or two
/// @param explain two record ids whose weight is to be explained, or none
/// @param model a model to use instead of training one
/// @param truth the column that says who a record is of
/// @param out a folder for results
/// @param threads how many threads
/// @param json whether to print one JSON object
/// @param date the day to write into the model
/// @param oneEach whether each of two files holds a person only once
/// @param rules blocking rules instead of the chosen ones
/// @param from the weight in bits from which a pair can join records
/// @param engine what does the work
/// @param master where Spark runs
/// @param salt rules whose large blocks are to be narrowed, not refused
/// @param format of what is written
/// @param labels what people have said of pairs, to learn from
/// @param decisions what people have decided of pairs, to keep to
public record LinkOptions(
    List<Path> files,
    List<String> explain,
    Optional<Path> model,
    Optional<String> truth,
    Optional<Path> out,
    int threads,
    boolean json,
    String date,
    boolean oneEach,
    List<String> rules,
    double from,
    Engine engine,
    String master,
    List<Rule> salt,
    Format format,
    Optional<Path> labels,
    Optional<Path> decisions) {

  /// What does the work: this process, or Apache Spark.
  public enum Engine {
    LOCAL,
    SPARK
  }

  /// How people and pairs to review are written.
  public enum Format {
    CSV,
    PARQUET
  }

  static final String USAGE =
      """
      Use: sightline link FILE.csv [FILE2.csv] [options]
           sightline link explain A B FILE.csv [FILE2.csv] [options]
           sightline link compare MODEL1 MODEL2 FILE.csv [FILE2.csv] [--threads N] [--json]
           sightline link plan FILE.csv [FILE2.csv] [--rules A;B] [--salt A;B] [--recall SHARE] [--budget PAIRS]
           sightline link label FILE.csv [FILE2.csv] --labels FILE --by NAME [options]

      Finds the records of one person: within one file, or across two. Learns how from the records
      themselves, unless a model is given. Columns are recognised by their names: id, first_name,
      middle_name, surname, sex, dob, address, town, postcode, phone, email, nhs_no and others.
      A file whose name ends in .parquet is read as Parquet.

        --model FILE     weigh by this model instead of training one
        --labels FILE    learn also from what people said of pairs, and tell how the model agrees:
                         a CSV file with the columns one,other,answer (same, different, unsure)
        --decisions FILE keep to what people decided, and learn from it: a CSV file with the columns
                         one,other,decision (include, exclude)
        --truth COLUMN   measure against this column; COLUMN=PATTERN takes the first group of a
                         regular expression, as in 'rec_id=rec-(\\d+)'
        --out DIR        write clusters.csv, review.csv, attention.csv, model.yaml and
                         report.html there
        --format FORMAT  csv (default) or parquet: how clusters and review are written
        --threads N      work on so many threads (default: all processors); the result is the same
        --json           print one JSON object instead of words
        --date DAY       the day to write into the model, as in 2026-01-31
        --one-each       each of two files holds a person only once
        --rules A;B      block by these rules, as in 'names;surname+birth', instead of chosen ones
        --salt A;B       narrow these rules where their blocks are too large, instead of refusing the
                         blocks: by the further key that loses least
        --engine spark   do the work on Apache Spark: for more records than one machine holds; the
                         results are the same, but there is no report.html
        --master URL     where Spark runs, as in spark://HOST:7077 (default: this machine)
        --from BITS      let pairs of this weight or more join records (default 0: even odds)

      `link explain` prints why two records weigh what they weigh; A and B are record ids.
      `link compare` tells what another model would decide otherwise, before anyone adopts it.
      `link plan` tells which pairs would be compared, before any is: pairs and largest block of each
      rule; with --recall 0.98 it proposes rules that find so many within --budget (default 5,000,000).
      `link label` asks a person about pairs, most of them near the threshold, and keeps each answer
      at once; call it again to go on. Options: --model FILE, --date DAY, --pairs N (default 200),
      --seed N, --show COLUMN,… for columns that are not compared.

      Exit codes: 0 done, 2 wrong use or a file that cannot be read as records, 3 a folder that
      cannot be written.
      """;

  /// Reads the words of a command line.
  ///
  /// @throws UsageFault when they make no sense
  public static LinkOptions parse(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("explain")) {
      return new Reader(List.of(), arguments).read();
    }
    if (arguments.length < 3) {
      throw new UsageFault("explain needs two record ids");
    }
    return new Reader(
            List.of(arguments[1], arguments[2]), Arrays.copyOfRange(arguments, 3, arguments.length))
        .read();
  }

  /// The model that is to be used instead of training one.
  public Optional<LinkModel> readModel() throws IOException {
    if (model.isEmpty()) {
      return Optional.empty();
    }
    Path file = model.get();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return Optional.of(LinkModelFile.read(text, String.valueOf(file.getFileName())));
  }

  /// The rules that are to be used instead of chosen ones.
  public Optional<List<Rule>> blockBy() {
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(rules.stream().map(LinkOptions::rule).toList());
  }

  /// Rules as they stand on a command line, one after another.
  static List<Rule> rules(String codes) {
    return Arrays.stream(codes.split(";", -1)).map(LinkOptions::rule).toList();
  }

  private static Rule rule(String code) {
    try {
      return Rule.parse(code.strip());
    } catch (IllegalArgumentException fault) {
      throw new UsageFault(String.valueOf(fault.getMessage()));
    }
  }

  /// The bounds of clustering.
  public ClusterRules clusterRules() {
    return new ClusterRules(from, ClusterRules.USUAL.largest(), oneEach);
  }

  /// Goes through the words of a command line.
  private static final class Reader {

    private final CommandLine line;
    private final List<Path> files = new ArrayList<>();
    private final List<String> explain;
    private Optional<Path> model = Optional.empty();
    private Optional<String> truth = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean json;
    private String date = "";
    private boolean oneEach;
    private List<String> rules = List.of();
    private double from;
    private Engine engine = Engine.LOCAL;
    private Optional<String> master = Optional.empty();
    private List<Rule> salt = List.of();
    private Format format = Format.CSV;
    private Optional<Path> labels = Optional.empty();
    private Optional<Path> decisions = Optional.empty();

    Reader(List<String> explain, String... words) {
      this.explain = explain;
      this.line = new CommandLine(words);
    }

    LinkOptions read() {
      while (line.hasNext()) {
        option(line.next());
      }
      if (files.isEmpty() || files.size() > 2) {
        throw new UsageFault("one or two CSV files are needed, not " + files.size());
      }
      return new LinkOptions(
          List.copyOf(files),
          explain,
          model,
          truth,
          out,
          threads,
          json,
          date,
          oneEach,
          rules,
          from,
          checkedEngine(),
          master.orElse("local[%d]".formatted(threads)),
          salt,
          format,
          labels,
          decisions);
    }

    private Engine checkedEngine() {
      if (master.isPresent() && engine == Engine.LOCAL) {
        throw new UsageFault("'--master' is for '--engine spark'");
      }
      if (!explain.isEmpty() && engine == Engine.SPARK) {
        throw new UsageFault("explain needs no Spark: leave '--engine spark' out");
      }
      if ((labels.isPresent() || decisions.isPresent()) && engine == Engine.SPARK) {
        throw new UsageFault("'--labels' and '--decisions' are not for '--engine spark' yet");
      }
      if (!salt.isEmpty() && engine == Engine.SPARK) {
        throw new UsageFault("'--salt' is not for '--engine spark' yet");
      }
      boolean parquet = format == Format.PARQUET || files.stream().anyMatch(Parquet::isNamed);
      if (parquet && engine == Engine.SPARK) {
        throw new UsageFault("Parquet is not for '--engine spark' yet");
      }
      return engine;
    }

    private static String truth(String value) {
      try {
        PeopleOf.asked(value);
        return value;
      } catch (IllegalArgumentException fault) {
        throw new UsageFault(String.valueOf(fault.getMessage()));
      }
    }

    private static Format format(String value) {
      return switch (value) {
        case "csv" -> Format.CSV;
        case "parquet" -> Format.PARQUET;
        default ->
            throw new UsageFault(
                "there is no format '%s'; there are csv and parquet".formatted(value));
      };
    }

    private static Engine engine(String value) {
      return switch (value) {
        case "local" -> Engine.LOCAL;
        case "spark" -> Engine.SPARK;
        default ->
            throw new UsageFault(
                "there is no engine '%s'; there are local and spark".formatted(value));
      };
    }

    private void option(String word) {
      switch (word) {
        case "--model" -> model = Optional.of(Path.of(line.value(word)));
        case "--truth" -> truth = Optional.of(truth(line.value(word)));
        case "--out" -> out = Optional.of(Path.of(line.value(word)));
        case "--threads" -> threads = line.whole(word, 3);
        case "--json" -> json = true;
        case "--date" -> date = line.day(word);
        case "--one-each" -> oneEach = true;
        case "--rules" -> rules = List.of(line.value(word).split(";"));
        case "--engine" -> engine = engine(line.value(word));
        case "--master" -> master = Optional.of(line.value(word));
        case "--salt" -> salt = LinkOptions.rules(line.value(word));
        case "--format" -> format = format(line.value(word));
        case "--labels" -> labels = Optional.of(Path.of(line.value(word)));
        case "--decisions" -> decisions = Optional.of(Path.of(line.value(word)));
        case "--from" -> from = line.number(word);
        default -> files.add(line.file(word, "link"));
      }
    }
  }
}
