package org.sightline.desk.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.flow.Reminders;
import org.sightline.flow.Worklist;
import org.sightline.signal.Post;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline worklist [SIGNAL]`.
@Command(
    name = "worklist",
    description = {
      "Lists the questions that wait for an answer, by clock: what is due first stands first. No"
          + " family is counted, ordered or compared.",
      "With a reference it shows that question with everything that was said to it, its open points"
          + " numbered.",
      "Looking records the silence of questions whose clock ran out, and that you looked"
          + " (docs/answering.md)."
    },
    footer = {
      "",
      "Examples: sightline worklist --for 'team manager@social-care'",
      "          sightline worklist 7QK2M-9FX3C",
      "          sightline worklist --case cases/connelly --on 2006-12-12"
    })
public final class WorklistVerb extends Verb {

  @Parameters(
      arity = "0..1",
      paramLabel = "SIGNAL",
      description = "The reference of one question, as the list or a notice gives it.")
  private Optional<String> reference = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "ROLE@AGENCY",
      description = "Only what waits for this role: team manager@social-care.")
  private Optional<String> holder = Optional.empty();

  @Option(names = "--all", description = "Also what is answered or disputed, and notes.")
  private boolean all;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description =
          "Who looks, as your agency knows you; the name you are logged in by if left out.")
  private String who = System.getProperty("user.name", "somebody");

  @Option(names = "--json", description = "Print JSON (schemas/worklist-1.schema.json).")
  private boolean json;

  @Mixin private Records records = new Records();

  @Override
  public Integer call() {
    if (records.dayWithoutCase()) {
      throw wrongUse("--on is a day of a case: name it with --case");
    }
    var post = holder.map(this::post);
    try (var installation = open()) {
      return records.with(installation, new Progress(err()), opened -> list(opened, post));
    }
  }

  private Post post(String text) {
    return Post.parse(text)
        .orElseThrow(() ->
            wrongUse(
                "'%s' is no role at an agency, such as 'team manager@social-care'"
                    .formatted(text)));
  }

  private int list(Records.Opened opened, Optional<Post> post) {
    var house = opened.house();
    house.room(Reminders.class).all();
    var worklist = house.room(Worklist.class);
    post.flatMap(worklist::unknown)
        .ifPresent(why -> {
          throw wrongUse(why);
        });
    var access = opened.access(who, post.map(Post::agency).orElse("sightline"));
    var now = opened.asOf().knownAt();
    var entries =
        reference
            .map(one -> worklist.find(access, one, opened.asOf()).stream().toList())
            .orElseGet(() -> worklist.standing(access, opened.asOf()));
    var items =
        entries.stream()
            .filter(entry -> post.map(to -> worklist.waitsFor(to, entry, now)).orElse(true))
            .map(entry -> Item.of(entry, worklist.told(entry, now)))
            .filter(item -> all || reference.isPresent() || item.waits())
            .toList();
    house.room(Audit.class).checkpointWhenDue();
    print(items);
    return (reference.isPresent() && items.isEmpty() ? ExitCode.NO : ExitCode.DONE).number();
  }

  private void print(List<Item> items) {
    if (json) {
      out()
          .println(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(
                      Map.of("format", "sightline-worklist/1", "questions", items)));
    } else if (reference.isPresent() && items.isEmpty()) {
      out()
          .println(
              "No question has the reference %s here. 'sightline worklist --all' lists those that stand; with --case FOLDER,"
                      .formatted(reference.get())
                  + " those of a case.");
    } else if (items.isEmpty()) {
      out()
          .println(
              holder.map(to -> "Nothing waits for %s.".formatted(to)).orElse("Nothing waits."));
    } else {
      var text = new ItemText(out());
      items.forEach(reference.isPresent() ? text::whole : text::line);
    }
    out().flush();
  }
}
