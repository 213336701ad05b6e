package org.sightline.desk.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.desk.worklist.Item;
import org.sightline.desk.worklist.ItemText;
import org.sightline.desk.worklist.Records;
import org.sightline.flow.Answers;
import org.sightline.flow.Worklist;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Reply;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline answer SIGNAL --as ROLE@AGENCY …`.
@Command(
    name = "answer",
    description = {
      "Says to a question what was done, that it is mistaken, that it has to wait, or that somebody"
          + " else has to see it. What is said is kept for good, with who said it;",
      "a later word is added beside it. A signal that grows opens its question again"
          + " (docs/answering.md)."
    },
    footer = {
      "",
      "Ends with 0 when it is recorded, with 1 when it is refused, and then says why and what would"
          + " be taken.",
      "",
      "Examples: sightline answer 7QK2M-9FX3C --as 'social worker@social-care' --done 'A"
          + " paediatrician saw her at ten'",
      "          sightline answer 7QK2M-9FX3C --as 'health visitor@health-visitor' --defer"
          + " 2026-12-01 'Home visit on that day'",
      "          sightline answer 7QK2M-9FX3C --as 'team manager@social-care' --done 'Goes on'"
          + " --point 2='Police sat in'"
    })
public final class AnswerVerb extends Verb {

  @Parameters(
      paramLabel = "SIGNAL",
      description = "The reference of the question, as 'sightline worklist' or a notice gives it.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String reference;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "ROLE@AGENCY",
      description = "In which role, at which agency: social worker@social-care.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String as;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Said said;

  @Option(
      names = "--to",
      paramLabel = "ROLE@AGENCY",
      description = "With --escalate: to whom; the level above you if left out.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--point",
      paramLabel = "N=REASON",
      description =
          "With --done, at a serious incident: the reason to go on although point N is open. One"
              + " for each open point; 'sightline worklist SIGNAL' numbers them.")
  private Map<Integer, String> points = new LinkedHashMap<>();

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description =
          "Who you are, as your agency knows you; the name you are logged in by if left out.")
  private String who = System.getProperty("user.name", "somebody");

  @Option(
      names = "--json",
      description =
          "Print the question as it then stands as JSON (schemas/worklist-1.schema.json).")
  private boolean json;

  @Mixin private Records records = new Records();

  /// One of these, and only one.
  private static final class Said {
    @Option(
        names = "--done",
        paramLabel = "TEXT",
        description = "What was done, and why that answers it.")
    private @Nullable String done;

    @Option(
        names = "--dispute",
        paramLabel = "TEXT",
        description =
            "Why the signal is mistaken. An urgent one goes to the level above, who has to agree.")
    private @Nullable String dispute;

    @Option(
        names = "--defer",
        arity = "2",
        paramLabel = "DATE TEXT",
        hideParamSyntax = true,
        description = "DATE TEXT: until which day, such as 2026-12-01, and why.")
    private @Nullable List<String> defer;

    @Option(
        names = "--escalate",
        paramLabel = "TEXT",
        description = "Why somebody else has to see it.")
    private @Nullable String escalate;
  }

  @Override
  public Integer call() {
    if (records.dayWithoutCase()) {
      throw wrongUse("--on is a day of a case: name it with --case");
    }
    if (to.isPresent() && said.escalate == null) {
      throw wrongUse("--to goes with --escalate");
    }
    if (!points.isEmpty() && said.done == null) {
      throw wrongUse("--point goes with --done");
    }
    var by = post(as);
    to.ifPresent(this::post);
    try (var installation = open()) {
      return records.with(installation, new Progress(err()), opened -> answer(opened, by));
    }
  }

  private int answer(Records.Opened opened, Post by) {
    var house = opened.house();
    var worklist = house.room(Worklist.class);
    unknown(worklist, by);
    to.map(this::post).ifPresent(post -> unknown(worklist, post));
    var access = opened.access(who, by.agency());
    var entry = worklist.find(access, reference, opened.asOf());
    if (entry.isEmpty()) {
      err()
          .println(
              "No question has the reference %s here. 'sightline worklist' lists those that stand; with --case FOLDER, those of a case."
                  .formatted(reference));
      return ExitCode.NO.number();
    }
    var reply = reply(entry.get(), by, house.room(Ladder.class));
    var outcome = house.room(Answers.class).reply(entry.get(), reply, by, who, opened.asOf());
    house.room(Audit.class).checkpointWhenDue();
    return switch (outcome) {
      case Answers.Outcome.Refused refused -> {
        err().println("Refused. " + refused.reason());
        yield ExitCode.NO.number();
      }
      case Answers.Outcome.Recorded recorded -> {
        print(Item.of(recorded.now(), worklist.told(recorded.now(), opened.asOf().knownAt())));
        yield ExitCode.DONE.number();
      }
    };
  }

  private void unknown(Worklist worklist, Post post) {
    worklist
        .unknown(post)
        .ifPresent(why -> {
          throw wrongUse(why);
        });
  }

  private void print(Item item) {
    if (json) {
      out().println(JsonMapper.builder().build().writeValueAsString(item));
    } else {
      out().println("Recorded. The question now stands like this:");
      new ItemText(out()).whole(item);
    }
    out().flush();
  }

  private Reply reply(Worklist.Entry entry, Post by, Ladder ladder) {
    if (said.done != null) {
      return new Reply.Answered(words(said.done), reasons(entry));
    }
    if (said.dispute != null) {
      return new Reply.Disputed(words(said.dispute));
    }
    if (said.defer != null) {
      return new Reply.Deferred(day(said.defer.getFirst()), words(said.defer.getLast()));
    }
    var above =
        to.map(this::post)
            .or(() -> ladder.above(by))
            .orElseThrow(() ->
                wrongUse("Nobody stands above %s: name with --to who has to see it".formatted(by)));
    return new Reply.Escalated(above, words(said.escalate));
  }

  private Map<String, String> reasons(Worklist.Entry entry) {
    var lines = entry.followUp().says().checklist();
    var reasons = new LinkedHashMap<String, String>();
    points.forEach((number, reason) -> {
      if (number < 1 || number > lines.size()) {
        throw wrongUse(
            lines.isEmpty()
                ? "this question has no numbered points"
                : "there is no point %d; they are numbered 1 to %d"
                    .formatted(number, lines.size()));
      }
      reasons.put(lines.get(number - 1), reason);
    });
    return reasons;
  }

  private String words(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw wrongUse("say in words what was done, or why");
    }
    return text.strip();
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw wrongUse("'%s' is no day; write it as 2026-12-01".formatted(text));
    }
  }

  private Post post(String text) {
    return Post.parse(text)
        .orElseThrow(() ->
            wrongUse(
                "'%s' is no role at an agency, such as 'social worker@social-care'"
                    .formatted(text)));
  }
}
