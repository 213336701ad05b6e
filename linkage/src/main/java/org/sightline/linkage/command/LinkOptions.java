package org.sightline.linkage.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
record LinkOptions(
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
    double from) {

  static final String USAGE =
      """
      Use: sightline link FILE.csv [FILE2.csv] [options]
           sightline link explain A B FILE.csv [FILE2.csv] [options]
           sightline link compare MODEL1 MODEL2 FILE.csv [FILE2.csv] [--threads N] [--json]

      Finds the records of one person: within one file, or across two. Learns how from the records
      themselves, unless a model is given. Columns are recognised by their names: id, first_name,
      middle_name, surname, sex, dob, address, town, postcode, phone, email, nhs_no and others.

        --model FILE     weigh by this model instead of training one
        --truth COLUMN   measure against this column; COLUMN=PATTERN takes the first group of a
                         regular expression, as in 'rec_id=rec-(\\d+)'
        --out DIR        write clusters.csv, review.csv, attention.csv, model.yaml and
                         report.html there
        --threads N      work on so many threads (default: all processors); the result is the same
        --json           print one JSON object instead of words
        --date DAY       the day to write into the model, as in 2026-01-31
        --one-each       each of two files holds a person only once
        --rules A;B      block by these rules, as in 'names;surname+birth', instead of chosen ones
        --from BITS      let pairs of this weight or more join records (default 0: even odds)

      `link explain` prints why two records weigh what they weigh; A and B are record ids.
      `link compare` tells what another model would decide otherwise, before anyone adopts it.

      Exit codes: 0 done, 2 wrong use or a file that cannot be read as records, 3 a folder that
      cannot be written.
      """;

  static LinkOptions parse(String... arguments) {
    Reader reader = new Reader(arguments);
    return reader.read();
  }

  /// Goes through the words of a command line.
  private static final class Reader {

    private final String[] words;
    private int at;
    private final List<Path> files = new ArrayList<>();
    private List<String> explain = List.of();
    private Optional<Path> model = Optional.empty();
    private Optional<String> truth = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean json;
    private String date = "";
    private boolean oneEach;
    private List<String> rules = List.of();
    private double from;

    Reader(String[] words) {
      this.words = words;
    }

    LinkOptions read() {
      if (words.length > 0 && words[0].equals("explain")) {
        if (words.length < 3) {
          throw new UsageFault("explain needs two record ids");
        }
        explain = List.of(words[1], words[2]);
        at = 3;
      }
      while (at < words.length) {
        option(words[at++]);
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
          from);
    }

    private void option(String word) {
      switch (word) {
        case "--model" -> model = Optional.of(Path.of(value(word)));
        case "--truth" -> truth = Optional.of(value(word));
        case "--out" -> out = Optional.of(Path.of(value(word)));
        case "--threads" -> threads = whole(word, value(word));
        case "--json" -> json = true;
        case "--date" -> date = day(value(word));
        case "--one-each" -> oneEach = true;
        case "--rules" -> rules = List.of(value(word).split(";"));
        case "--from" -> from = number(word, value(word));
        default -> {
          if (word.startsWith("--")) {
            throw new UsageFault("there is no option '%s'".formatted(word));
          }
          files.add(Path.of(word));
        }
      }
    }

    private String value(String option) {
      if (at == words.length) {
        throw new UsageFault("'%s' needs a value".formatted(option));
      }
      return words[at++];
    }

    private static int whole(String option, String value) {
      if (!value.matches("[1-9][0-9]{0,2}")) {
        throw new UsageFault(
            "'%s' needs a number from 1 to 999, not '%s'".formatted(option, value));
      }
      return Integer.parseInt(value);
    }

    private static double number(String option, String value) {
      if (!value.matches("-?[0-9]{1,3}(\\.[0-9]{1,6})?")) {
        throw new UsageFault("'%s' needs a number, not '%s'".formatted(option, value));
      }
      return Double.parseDouble(value);
    }

    private static String day(String value) {
      if (!value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        throw new UsageFault("'--date' needs a day such as 2026-01-31, not '%s'".formatted(value));
      }
      return value;
    }
  }
}
