package org.sightline.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.Formats;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.Quarantined;
import org.sightline.ledger.Receipt;
import org.sightline.time.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The path of a record: receive → keep the original → check → record claims → resolve identity → reconsider the household →
/// redraw the chronology → assess duties → examine with detectors → file signals.
///
/// Up to "record claims" is one transaction, with its audit leaves and its row of work: [#receive]. All after it is computed
/// from claims, idempotent, and picked up again after a crash: [#work].
@Service
public class RecordFlow {

  private static final Logger LOG = LoggerFactory.getLogger(RecordFlow.class);

  private final Formats formats;
  private final Ledger ledger;
  private final Work work;
  private final Consequences consequences;
  private final TransactionOperations transaction;

  RecordFlow(
      Formats formats,
      Ledger ledger,
      Work work,
      Consequences consequences,
      TransactionOperations transaction) {
    this.formats = formats;
    this.ledger = ledger;
    this.work = work;
    this.consequences = consequences;
    this.transaction = transaction;
  }

  /// Takes in a delivery. The same key with the same bytes is answered with the first receipt again; the same key with other
  /// bytes is kept apart and answered so. Whatever cannot be read is quarantined, and the rest goes on.
  public Receipt receive(Delivery delivery) {
    return transaction.execute(status -> receiveOnce(delivery));
  }

  /// Notes that a day passed: duties fall due and sight is lost without anybody writing anything.
  public void passDay(LocalDate day) {
    work.add(day);
  }

  /// How many records and days wait for their consequences to be drawn.
  public int waiting() {
    return work.waiting();
  }

  /// Draws the consequences of the next record or day that waits; false when none does.
  public boolean work() {
    var next = work.next();
    next.ifPresent(this::draw);
    return next.isPresent();
  }

  /// What was tried too often and waits for a person.
  public List<String> setAside() {
    return work.setAside();
  }

  private Receipt receiveOnce(Delivery delivery) {
    var original = delivery.original();
    var before = ledger.receiptOf(original.id());
    if (before.isPresent()) {
      return before.get();
    }
    if (ledger.receiptFor(delivery.agency(), delivery.channel(), delivery.key()).isPresent()) {
      return ledger.keepConflicting(original, sameKeyOtherBytes(delivery));
    }
    var reading = formats.read(delivery);
    var receipt =
        ledger.keep(
            original,
            reading.claims().toList(),
            reading.faults().stream().map(Fault::quarantined).toList());
    work.add(receipt.original(), Days.of(delivery.received()));
    return receipt;
  }

  private void draw(Work.Item item) {
    if (work.worn(item)) {
      work.setAside(
          item, "begun %d times, and the program died each time".formatted(item.attempts() - 1));
      return;
    }
    try {
      transaction.executeWithoutResult(status -> drawIn(item));
    } catch (DataAccessResourceFailureException lost) {
      throw lost; // The database is away, which says nothing about this row.
    } catch (RuntimeException fault) {
      LOG.warn("the consequences of work {} could not be drawn", item.seq(), fault);
      if (work.lastTry(item)) {
        work.setAside(item, fault.toString());
      }
    }
  }

  private void drawIn(Work.Item item) {
    if (work.take(item)) {
      item.original()
          .ifPresentOrElse(
              original -> consequences.ofOriginal(original, item.day()),
              () -> consequences.ofDay(item.day()));
      work.done(item);
    }
  }

  private static Quarantined sameKeyOtherBytes(Delivery delivery) {
    return new Quarantined(
        "whole file",
        "key",
        "the key %s of %s came before with other bytes, or with another mapping"
            .formatted(delivery.key(), delivery.agency()),
        "Send a changed file under a new key, which for a file is its name; the first one stands,"
            + " and this one is kept apart");
  }

  /// The last day through which any child was assessed.
  public Optional<LocalDate> assessedThrough() {
    return work.children().stream()
        .flatMap(child -> work.assessedThrough(child).stream())
        .max(LocalDate::compareTo);
  }
}
