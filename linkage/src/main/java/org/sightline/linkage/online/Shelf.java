package org.sightline.linkage.online;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A long row of places, most of which stay as they are: a value. A change copies the short pieces it touches and shares all others with
/// the shelf before, so that whoever still reads that one is not disturbed.
final class Shelf<T> {

  private static final int SHIFT = 9;
  private static final int PIECE = 1 << SHIFT;

  private final @Nullable Object[][] pieces;

  private Shelf(@Nullable Object[][] pieces) {
    this.pieces = pieces;
  }

  static <T> Shelf<T> empty() {
    return new Shelf<>(new Object[0][]);
  }

  @SuppressWarnings("unchecked")
  @Nullable T get(int place) {
    return (T) pieces[place >>> SHIFT][place & PIECE - 1];
  }

  Edit<T> edit() {
    return new Edit<>(pieces);
  }

  /// Changes that nobody sees until they are done.
  static final class Edit<T> {

    private final BitSet own = new BitSet();
    private @Nullable Object[][] pieces;
    private boolean changed;

    private Edit(@Nullable Object[][] before) {
      this.pieces = before;
    }

    void set(int place, @Nullable T value) {
      int piece = place >>> SHIFT;
      if (!changed || piece >= pieces.length) {
        int had = pieces.length;
        pieces = Arrays.copyOf(pieces, Math.max(had, piece + 1));
        for (int fresh = had; fresh < pieces.length; fresh++) {
          pieces[fresh] = new Object[PIECE];
          own.set(fresh);
        }
        changed = true;
      }
      if (!own.get(piece)) {
        pieces[piece] = pieces[piece].clone();
        own.set(piece);
      }
      pieces[piece][place & PIECE - 1] = value;
    }

    @SuppressWarnings("unchecked")
    @Nullable T get(int place) {
      return (T) pieces[place >>> SHIFT][place & PIECE - 1];
    }

    Shelf<T> done() {
      return new Shelf<>(pieces);
    }
  }
}
