package org.sightline.intake;

import java.time.Instant;
import java.util.Optional;
import org.sightline.ledger.Original;

/// Something an agency sent, as it came.
///
/// @param agency who sent it
/// @param channel by which way: `file`, `mllp`, `http`
/// @param key the sender's own key of the delivery
/// @param bytes what came; never changed by anybody
/// @param received when
/// @param fileName its name, or empty; only ever a hint
/// @param mapping for tabular files, how their columns are to be read; it is kept with the original
// An array, because up to 25 MiB are passed along uncopied; deliveries are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(
    String agency,
    String channel,
    String key,
    byte[] bytes,
    Instant received,
    String fileName,
    Optional<String> mapping) {

  /// A delivery that needs no mapping.
  public Delivery(
      String agency, String channel, String key, byte[] bytes, Instant received, String fileName) {
    this(agency, channel, key, bytes, received, fileName, Optional.empty());
  }

  /// A delivery that was kept.
  public static Delivery of(Original original) {
    return new Delivery(
        original.agency(),
        original.channel(),
        original.key(),
        original.bytes(),
        original.received(),
        original.fileName(),
        original.mapping());
  }

  /// The original to keep of it.
  public Original original() {
    return new Original(agency, channel, key, fileName, mapping, bytes, received);
  }
}
