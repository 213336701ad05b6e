package org.sightline.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/// Sends what is due. Each try is counted before it begins and each success is marked when the other end has taken it, so that
/// the program may die at any moment in between.
@Service
public class Dispatch {

  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;
  private final Map<Destination.Channel, Carrier> carriers =
      new EnumMap<>(Destination.Channel.class);

  Dispatch(Outbox outbox, Settings settings, InstantSource clock, List<Carrier> carriers) {
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
  }

  /// What came of sending.
  ///
  /// @param sent how many notices were taken at the other end
  /// @param failed how many were not
  public record Sent(int sent, int failed) {}

  /// Sends everything that was due when it began, urgent first.
  public Sent send() {
    Instant began = clock.instant();
    int sent = 0;
    int failed = 0;
    for (var parcels = outbox.take(began); !parcels.isEmpty(); parcels = outbox.take(began)) {
      if (carried(parcels)) {
        sent += parcels.size();
      } else {
        failed += parcels.size();
      }
    }
    return new Sent(sent, failed);
  }

  private boolean carried(List<Outbox.Parcel> parcels) {
    var to = parcels.getFirst().notice().to();
    var destination = parcels.getFirst().destination();
    if (!settings.of(to).contains(destination)) {
      // Somebody who has left is not written to, also when the notice was written before they went.
      outbox.failed(parcels, "%s is not reached there any more".formatted(to), true);
      return false;
    }
    try {
      Objects.requireNonNull(carriers.get(destination.channel())).carry(parcels);
    } catch (Carrier.Undelivered fault) {
      outbox.failed(parcels, String.valueOf(fault.getMessage()), fault.forGood());
      return false;
    }
    outbox.sent(parcels, clock.instant());
    return true;
  }
}
