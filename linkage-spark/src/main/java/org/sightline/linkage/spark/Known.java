package org.sightline.linkage.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.model.Scorer;

/// What is known of the whole corpus and sent once to every machine: how rare values are, and by what model to weigh. Both travel as they are
/// written to files.
final class Known<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  /// Makes a thing of its bytes again.
  @FunctionalInterface
  private interface Making<T> extends Serializable {
    T of(byte[] bytes);
  }

  private final byte[] written;
  private final Making<T> making;
  private transient volatile @Nullable T made;

  private Known(byte[] written, Making<T> making) {
    this.written = written;
    this.making = making;
  }

  static Known<FrozenRarity> of(FrozenRarity rarity) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      rarity.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Known<>(bytes.toByteArray(), Known::rarity);
  }

  static Known<Scorer> of(LinkModel model) {
    byte[] yaml = LinkModelFile.write(model).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Known<>(yaml, Known::scorer);
  }

  /// The thing itself, made once on each machine.
  T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = making.of(written);
          made = known;
        }
      }
    }
    return known;
  }

  private static FrozenRarity rarity(byte[] written) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      return FrozenRarity.read(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Scorer scorer(byte[] written) {
    String yaml = new String(written, java.nio.charset.StandardCharsets.UTF_8);
    return new Scorer(LinkModelFile.read(yaml, "model"));
  }
}
