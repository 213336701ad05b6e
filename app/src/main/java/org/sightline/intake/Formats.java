package org.sightline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.intake.Format.Recognition;
import org.sightline.ledger.RecordedClaim;
import org.springframework.stereotype.Component;

/// The door of this room: reads a delivery in whichever format it is in.
@Component
public final class Formats {

  /// The largest delivery that is read: 25 MiB.
  public static final int LARGEST = 25 * 1024 * 1024;

  private static final Pattern PLACE = Pattern.compile("line \\d+|/records/\\d+");

  private final List<Format> formats;

  /// All formats there are.
  public Formats(List<Format> formats) {
    this.formats = formats.stream().sorted(Comparator.comparing(Format::name)).toList();
  }

  /// What a delivery says. Never throws for bad input: whatever cannot be read is a fault in the reading, and a delivery of
  /// which nothing could be made has at least one.
  public Reading read(Delivery delivery) {
    if (delivery.bytes().length > LARGEST) {
      return Reading.refused(
          new Fault(
              "whole file",
              "",
              "it is larger than 25 MiB (%d bytes)".formatted(delivery.bytes().length),
              "Send it in parts"));
    }
    try {
      return formats.stream()
          .filter(format -> format.recognise(delivery) != Recognition.NOT_THIS)
          .max(Comparator.comparing(format -> format.recognise(delivery)))
          .map(format -> checked(format.read(delivery)))
          .orElseGet(this::unknown);
    } catch (RuntimeException | StackOverflowError fault) {
      return Reading.refused(unforeseen(fault));
    }
  }

  /// Keeps the promise of a reading: record numbers are unique in a delivery, and an empty reading says why it is empty.
  private static Reading checked(Reading reading) {
    var records = new ArrayList<AgencyRecord>();
    var faults = new ArrayList<>(reading.faults());
    var numbers = new HashSet<String>();
    for (var entry : reading.records()) {
      if (numbers.add(entry.number())) {
        records.add(entry);
      } else {
        faults.add(twice(entry));
      }
    }
    if (records.isEmpty() && faults.isEmpty()) {
      faults.add(
          new Fault("whole file", "", "it holds no record", "Check that the export selected any"));
    }
    return new Reading(records, faults);
  }

  /// Where the record of a claim begins: its line, or its place in a list.
  private static String place(RecordedClaim claim) {
    var place = PLACE.matcher(claim.source().pointer());
    return place.lookingAt() ? ", " + place.group() : "";
  }

  private static Fault twice(AgencyRecord entry) {
    return new Fault(
        "record "
            + entry.number()
            + entry.claims().stream().findFirst().map(Formats::place).orElse(""),
        "record",
        "the number stands twice in this delivery; only the first was read",
        "Give each record its own number and send the second again");
  }

  private Reading unknown() {
    return Reading.refused(
        new Fault(
            "whole file",
            "",
            "neither its content nor its name shows a format that is read here",
            "Send one of: "
                + formats.stream().map(Format::name).collect(Collectors.joining(", "))));
  }

  private static Fault unforeseen(Throwable fault) {
    return new Fault(
        "whole file",
        "",
        "the reader of this format gave up on it (%s)".formatted(fault.getClass().getSimpleName()),
        "Check the file against the format's page in docs/formats; if it is right, report it with"
            + " the delivery's receipt");
  }
}
