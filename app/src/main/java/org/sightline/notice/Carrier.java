package org.sightline.notice;

import java.util.List;

/// Takes notices for one post to one place.
interface Carrier {

  /// How it carries.
  Destination.Channel channel();

  /// Hands them over. Returns only when the other end has taken them.
  ///
  /// @param parcels one urgent notice, or checks for one post
  /// @throws Undelivered when the other end has not, or nobody knows
  void carry(List<Outbox.Parcel> parcels) throws Undelivered;

  /// What went wrong, and whether trying again can help.
  final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean forGood;

    Undelivered(String message, boolean forGood) {
      super(message);
      this.forGood = forGood;
    }

    boolean forGood() {
      return forGood;
    }
  }
}
