package org.sightline.desk.notices;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.desk.worklist.Records;
import org.sightline.flow.Reminders;
import org.sightline.notice.Dispatch;
import org.sightline.notice.Outbox;
import org.sightline.notice.Settings;
import org.sightline.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sightline notices`.
@Command(
    name = "notices",
    description = {
      "Records the silence of questions whose clock ran out, works out who should be told, and sends"
          + " what is due by e-mail and webhook.",
      "Nothing is sent before a file named by SIGHTLINE_NOTICES says who is reached where"
          + " (docs/notices.md). Run it every few minutes.",
      "A notice names no child: it says what kind of question, its reference, its clock and"
          + " where to look."
    },
    footer = {"", "Ends with 1 while notices are given up."})
public final class NoticesVerb extends Verb {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);

  @Option(names = "--list", description = "Show what waits and what was given up; send nothing.")
  private boolean list;

  @Option(
      names = "--retry",
      description = "Try again now what waits for its next try, and what was given up.")
  private boolean retry;

  @Override
  public Integer call() {
    if (list && retry) {
      throw wrongUse("--list sends nothing, --retry does: name one of them");
    }
    try (var installation = open()) {
      return new Records().with(installation, new Progress(err()), this::notices);
    }
  }

  private int notices(Records.Opened opened) {
    var house = opened.house();
    var outbox = house.room(Outbox.class);
    var reminded = house.room(Reminders.class).all();
    if (!house.room(Settings.class).any()) {
      out()
          .println(
              "Nothing is sent: SIGHTLINE_NOTICES names no file that says who is reached where"
                  + " (docs/notices.md).");
    } else if (!list) {
      if (retry) {
        outbox.again(opened.asOf().knownAt());
      }
      var sent = house.room(Dispatch.class).send();
      out().println("%d sent, %d not taken.".formatted(sent.sent(), sent.failed()));
    }
    if (house.room(Settings.class).any() && !reminded.unreachable().isEmpty()) {
      out()
          .println(
              "Questions wait for these, and nobody said where they are reached: "
                  + reminded.unreachable().stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(", ")));
    }
    house.room(Audit.class).checkpointWhenDue();
    show("Waiting", outbox.waiting());
    show("Given up; 'sightline notices --retry' tries again", outbox.givenUp());
    out().flush();
    return (outbox.givenUp().isEmpty() ? ExitCode.DONE : ExitCode.NO).number();
  }

  private void show(String heading, List<Outbox.Parcel> parcels) {
    if (parcels.isEmpty()) {
      return;
    }
    out().println(heading + ":");
    parcels.forEach(parcel ->
        out()
            .println(
                "  %s for %s to %s, tried %d times, next %s%s"
                    .formatted(
                        parcel.notice().reference(),
                        parcel.notice().to(),
                        parcel.destination().address(),
                        parcel.attempts(),
                        MOMENT.format(parcel.nextTry().atZone(Days.LONDON)),
                        parcel.fault().map(fault -> ": " + fault).orElse(""))));
  }
}
