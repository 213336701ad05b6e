package org.sightline.ledger;

import java.time.Instant;

/// What a sender is answered. The same delivery is always answered with the same receipt.
///
/// @param original the id under which the delivery is kept
/// @param sha256 the digest of what was kept
/// @param received when it was first received
/// @param claims how many claims were made of it
/// @param quarantined how many of its parts could not be read
/// @param conflicting true when the key had come before with other bytes
public record Receipt(
    String original,
    String sha256,
    Instant received,
    int claims,
    int quarantined,
    boolean conflicting) {

  /// The receipt as it is sent.
  public String text() {
    return "sightline-receipt 1\noriginal %s\nsha256 %s\nreceived %s\nclaims %d\nquarantined %d\nstanding %s\n"
        .formatted(
            original,
            sha256,
            received,
            claims,
            quarantined,
            conflicting ? "conflicting" : "accepted");
  }

  /// Reads back what [#text] wrote.
  static Receipt parse(String text) {
    var lines = text.split("\n", -1);
    return new Receipt(
        value(lines[1]),
        value(lines[2]),
        Instant.parse(value(lines[3])),
        Integer.parseInt(value(lines[4])),
        Integer.parseInt(value(lines[5])),
        value(lines[6]).equals("conflicting"));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }
}
