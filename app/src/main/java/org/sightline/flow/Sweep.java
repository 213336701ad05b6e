package org.sightline.flow;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.sightline.access.Access;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duties;
import org.sightline.identity.ModelInUse;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.signal.SignalHistory;
import org.sightline.signal.Signals;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Looks at every child of an area on every day on which something was recorded, from stored claims and without writing
/// anything: to measure the rules, or to try others, on all that has been.
@Service
public class Sweep {

  private final Ledger ledger;
  private final Duties duties;
  private final Signals signals;
  private final ModelInUse model;
  private final TransactionOperations transaction;

  Sweep(
      Ledger ledger,
      Duties duties,
      Signals signals,
      ModelInUse model,
      TransactionOperations transaction) {
    this.ledger = ledger;
    this.duties = duties;
    this.signals = signals;
    this.model = model;
    this.transaction = transaction;
  }

  /// One child's signals over the whole time.
  ///
  /// @param child the record by which the child is kept
  /// @param records all records of the child
  /// @param history what was raised, changed and closed, jointly
  /// @param days on how many days the child was looked at
  public record Swept(PersonRef child, Set<PersonRef> records, SignalHistory history, int days) {}

  /// One child's signals, looked at on every day.
  ///
  /// @param child one record of the child
  public SignalHistory ofChild(Access access, PersonRef child, LocalDate last) {
    return ofChild(access, child, last, chronology -> {});
  }

  /// The same, showing each day's chronology as well.
  ///
  /// @param days is shown the child's life at the end of each day, in order
  public SignalHistory ofChild(
      Access access, PersonRef child, LocalDate last, Consumer<Chronology> days) {
    var holdings = read(access, child.value(), last);
    var records = holdings.sameAs(List.of(child));
    var family = holdings.claimsAbout(holdings.around(List.of(child)));
    var folded = new SignalHistory[] {SignalHistory.through(Eyes.jointly())};
    family.stream()
        .map(RecordedClaim::dayReceived)
        .min(LocalDate::compareTo)
        .ifPresent(first ->
            new Watch(duties, signals, model)
                .walk(
                    family,
                    records,
                    Eyes.jointly(),
                    first,
                    last,
                    day -> {
                      fold(folded, day);
                      days.accept(day.chronology());
                    }));
    return folded[0];
  }

  /// Looks at everybody.
  ///
  /// @param last the last day
  /// @param swept is given each child, always in the same order
  /// @param progress is told how many children are done, of how many
  public void over(Access access, LocalDate last, Consumer<Swept> swept, Progress progress) {
    over(access, last, duties, signals, swept, progress);
  }

  /// Looks at everybody with other duties and detectors, or the same by another policy.
  public void over(
      Access access,
      LocalDate last,
      Duties owed,
      Signals by,
      Consumer<Swept> swept,
      Progress progress) {
    var holdings = read(access, "every child of the area", last);
    var children = childrenOf(holdings, last);
    var watch = ThreadLocal.withInitial(() -> new Watch(owed, by, model));
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var looked = new ArrayDeque<Future<Swept>>();
      children.forEach(
          child -> looked.add(workers.submit(() -> look(holdings, child, last, watch.get()))));
      for (int done = 1; !looked.isEmpty(); done++) {
        swept.accept(result(looked.remove()));
        progress.count(done, children.size());
      }
    }
  }

  /// Is told how far it has come.
  @FunctionalInterface
  public interface Progress {
    /// So many of so many are done.
    void count(int done, int all);
  }

  private Holdings read(Access access, String subject, LocalDate last) {
    var holdings = new Holdings();
    var reader = ledger.reader(access, subject, AsOf.endOf(last));
    transaction.executeWithoutResult(status -> reader.forEach(holdings::add));
    holdings.settle(last, model.recogniser());
    return holdings;
  }

  private static Swept result(Future<Swept> looked) {
    try {
      return looked.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sweep was interrupted", interrupted);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a child could not be looked at", fault.getCause());
    }
  }

  private static List<PersonRef> childrenOf(Holdings holdings, LocalDate last) {
    return List.copyOf(Children.in(holdings.claimsAbout(holdings.everybody()), last, holdings));
  }

  private static Swept look(Holdings holdings, PersonRef child, LocalDate last, Watch watch) {
    var records = holdings.sameAs(List.of(child));
    var family = holdings.claimsAbout(holdings.around(List.of(child)));
    var folded = new SignalHistory[] {SignalHistory.through(Eyes.jointly())};
    var days = new int[1];
    watch.walkRecorded(
        family,
        records,
        Eyes.jointly(),
        last,
        day -> {
          fold(folded, day);
          days[0]++;
        });
    return new Swept(child, records, folded[0], days[0]);
  }

  private static void fold(SignalHistory[] into, Watch.Day day) {
    into[0] = day.foldedInto(into[0]);
  }
}
