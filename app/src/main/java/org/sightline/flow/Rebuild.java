package org.sightline.flow;

import org.sightline.ledger.DerivedTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Draws everything derived anew from the ledger, in the order in which records came. It comes out the same, or something that
/// was derived is not what the ledger says.
@Service
public class Rebuild {

  private final DerivedTables tables;
  private final Work work;
  private final TransactionOperations transaction;

  Rebuild(DerivedTables tables, Work work, TransactionOperations transaction) {
    this.tables = tables;
    this.work = work;
    this.transaction = transaction;
  }

  /// Empties all derived tables and makes every record and day wait again. [RecordFlow#work] then draws them.
  public void begin() {
    transaction.executeWithoutResult(status -> {
      tables.empty();
      work.again();
    });
  }
}
