package org.sightline.ledger;

import java.util.List;

/// Tables that hold nothing but what was computed from the ledger. They can be emptied at any time, and come out the same.
/// Each room that keeps such tables provides one of these; they are discovered.
public interface Derived {

  /// The tables, with their schema, in an order in which they can be emptied.
  List<String> tables();
}
