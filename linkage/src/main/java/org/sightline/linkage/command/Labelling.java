package org.sightline.linkage.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sightline.linkage.label.Answer;
import org.sightline.linkage.label.Label;
import org.sightline.linkage.label.LabelFile;
import org.sightline.linkage.label.Origin;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;
import org.sightline.linkage.table.WrittenRecord;

/// A talk with somebody who looks at pairs, line by line: every answer is on the disk before the next pair is shown.
///
/// What the model thinks is not shown unless it is asked for, since an answer that repeats the model teaches it nothing.
final class Labelling {

  private static final String KEYS =
      "Same person?  y yes  n no  u unsure  b back  e explain  q quit  ? help  > ";

  private static final String HELP =
      """
      y  the two records are of one person    b  back to the pair before
      n  they are of two people               e  why the model weighs them so
      u  nobody could tell from this          q  stop, and go on another day
      A note may follow an answer, as in: n brothers
      Marks: = the same, * differs (^ shows where), - not recorded
      """;

  /// Two records by their ids, in the order of the table.
  ///
  /// @param one the first
  /// @param other the second
  record Two(String one, String other) {
    static Two of(Label label) {
      return label.one().compareTo(label.other()) < 0
          ? new Two(label.one(), label.other())
          : new Two(label.other(), label.one());
    }

    Two sorted() {
      return one.compareTo(other) < 0 ? this : new Two(/* one= */ other, /* other= */ one);
    }
  }

  /// Who answers, when, and where it is kept.
  ///
  /// @param file the file of labels
  /// @param by who
  /// @param day when, as handed in
  record Clerk(Path file, String by, String day) {}

  private final BufferedReader in;
  private final PrintStream out;
  private final Clerk clerk;
  private final List<Two> asked;
  private final Map<String, WrittenRecord> records;
  private final Function<Two, Explanation> explained;
  private final Map<Two, Answer> answers = new HashMap<>();
  private final Deque<Two> path = new ArrayDeque<>();

  Labelling(
      BufferedReader in,
      PrintStream out,
      Clerk clerk,
      List<Two> asked,
      List<Label> before,
      Map<String, WrittenRecord> records,
      Function<Two, Explanation> explained) {
    this.in = in;
    this.out = out;
    this.clerk = clerk;
    this.asked = asked;
    this.records = records;
    this.explained = explained;
    Map<Two, Two> shown = new HashMap<>();
    asked.forEach(two -> shown.put(two.sorted(), two));
    for (Label label : before) {
      Two two = Two.of(label);
      answers.put(two, label.answer());
      if (shown.containsKey(two) && label.by().equals(clerk.by())) {
        path.remove(shown.get(two));
        path.addLast(shown.get(two));
      }
    }
  }

  /// Asks until everything is answered or nobody answers any more.
  void run() throws IOException {
    out.print(HELP);
    Optional<Two> next = unanswered();
    while (next.isPresent()) {
      next = ask(next.get());
    }
    out.printf("%n%s%n", progress());
    out.printf("Answers are kept in %s%n", clerk.file());
  }

  private Optional<Two> unanswered() {
    return asked.stream().filter(two -> !answers.containsKey(two.sorted())).findFirst();
  }

  private String progress() {
    long done = asked.stream().filter(two -> answers.containsKey(two.sorted())).count();
    return String.format(
        Locale.ROOT,
        "%d of %d answered (%d %%): %d same, %d different, %d unsure",
        done,
        asked.size(),
        asked.isEmpty() ? 100 : 100 * done / asked.size(),
        count(Answer.SAME),
        count(Answer.DIFFERENT),
        count(Answer.UNSURE));
  }

  private long count(Answer answer) {
    Set<Two> shown = asked.stream().map(Two::sorted).collect(java.util.stream.Collectors.toSet());
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue() == answer && shown.contains(entry.getKey()))
        .count();
  }

  /// Shows a pair and takes an answer to it; the pair to show then, or none to stop.
  private Optional<Two> ask(Two two) throws IOException {
    out.printf("%n%s%n%n", progress());
    out.print(PairView.of(record(two.one()), record(two.other())));
    Optional.ofNullable(answers.get(two.sorted()))
        .ifPresent(answer -> out.printf("You said: %s%n", answer.word()));
    while (true) {
      out.print(KEYS);
      out.flush();
      String line = in.readLine();
      if (line == null) {
        out.println();
        return Optional.empty();
      }
      String[] words = line.strip().split("\\s+", 2);
      String note = words.length > 1 ? words[1] : "";
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case "y", "yes", "same" -> {
          return keep(two, Answer.SAME, note);
        }
        case "n", "no", "different" -> {
          return keep(two, Answer.DIFFERENT, note);
        }
        case "u", "unsure" -> {
          return keep(two, Answer.UNSURE, note);
        }
        case "b", "back" -> {
          path.remove(two);
          Two before = path.pollLast();
          if (before != null) {
            return Optional.of(before);
          }
          out.println("There is no pair before this one.");
        }
        case "e", "explain" -> out.print(text(explained.apply(two)));
        case "q", "quit" -> {
          return Optional.empty();
        }
        case "?", "h", "help" -> out.print(HELP);
        default -> out.println("Nothing was kept: answer y, n or u, or b, e, q, ?");
      }
    }
  }

  private Optional<Two> keep(Two two, Answer answer, String note) throws IOException {
    LabelFile.append(
        clerk.file(),
        new Label(two.one(), two.other(), answer, clerk.by(), clerk.day(), note, Origin.NOWHERE));
    answers.put(two.sorted(), answer);
    path.remove(two);
    path.addLast(two);
    return unanswered();
  }

  private WrittenRecord record(String id) {
    WrittenRecord found = records.get(id);
    if (found == null) {
      throw new IllegalStateException("record '%s' was read and is gone".formatted(id));
    }
    return found;
  }

  private static String text(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    for (Step step : explanation.steps()) {
      line(text, step.what(), step.bits(), step.sentence());
    }
    line(
        text,
        "total",
        explanation.bits(),
        String.format(Locale.ROOT, "probability %.6f", explanation.probability()));
    return text.toString();
  }

  private static void line(StringBuilder text, String what, double bits, String sentence) {
    String begin = String.format(Locale.ROOT, "%-14s %7.2f  ", what, bits);
    for (String part :
        PairView.wrapped(PairView.clean(sentence), PairView.WIDTH - begin.length())) {
      text.append(begin).append(part).append('\n');
      begin = " ".repeat(begin.length());
    }
  }
}
