package org.sightline.desk.worklist;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.flow.RecordFlow;
import org.sightline.review.Case;
import org.sightline.review.CaseFault;
import org.sightline.review.CaseFolder;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import picocli.CommandLine.Option;

/// Whose questions: the installation's own, now; or, for training, those of a replayed case on one of its days.
public final class Records {

  /// In a case, people reply after the day's records have come.
  private static final LocalTime AFTER_THE_POST = LocalTime.of(18, 0);

  @Option(
      names = "--case",
      paramLabel = "FOLDER",
      description =
          "For training: the questions of a case, replayed first. What is said to them is kept"
              + " until the case or the program changes.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "With --case: the day to stand at; its last day if left out.")
  private Optional<LocalDate> on = Optional.empty();

  /// The house over the records, and the moment at which the reader stands.
  ///
  /// @param house the rooms
  /// @param asOf the moment
  /// @param purpose why somebody reads there
  public record Opened(Installation.House house, AsOf asOf, Purpose purpose) {

    /// Somebody's access for this purpose.
    public Access access(String who, String organisation) {
      return new Access(who, organisation, purpose);
    }
  }

  /// Whether a day was named without the case that it is a day of.
  public boolean dayWithoutCase() {
    return on.isPresent() && folder.isEmpty();
  }

  /// Opens the records, does something and closes them. Days that passed since the last look are drawn first.
  public <T> T with(Installation installation, Progress progress, Function<Opened, T> work) {
    return folder
        .map(CaseFolder::read)
        .map(subject -> inCase(installation, subject, progress, work))
        .orElseGet(() -> inOwn(installation, work));
  }

  private <T> T inCase(
      Installation installation, Case subject, Progress progress, Function<Opened, T> work) {
    var day = on.orElse(subject.to());
    if (day.isBefore(subject.from()) || day.isAfter(subject.to())) {
      throw new CaseFault(
          "%s is no day of this case, which runs from %s to %s"
              .formatted(day, subject.from(), subject.to()));
    }
    try (var house = CaseReplay.house(installation, subject)) {
      new CaseReplay(house, subject, progress).run();
      var moment = day.atTime(AFTER_THE_POST).atZone(Days.LONDON).toInstant();
      return work.apply(new Opened(house, new AsOf(day, moment, Eyes.jointly()), Purpose.REVIEW));
    }
  }

  private static <T> T inOwn(Installation installation, Function<Opened, T> work) {
    try (var house = installation.house(Installation.AREA)) {
      var moment = house.room(InstantSource.class).instant().truncatedTo(ChronoUnit.MICROS);
      var flow = house.room(RecordFlow.class);
      flow.passDay(Days.of(moment));
      while (flow.work()) {
        // Each call draws one record or day.
      }
      return work.apply(new Opened(house, asOf(moment), Purpose.SAFEGUARDING));
    }
  }

  private static AsOf asOf(Instant moment) {
    return new AsOf(Days.of(moment), moment, Eyes.jointly());
  }
}
