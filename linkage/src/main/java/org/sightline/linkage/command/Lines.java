package org.sightline.linkage.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sightline.linkage.table.PersonTable;

/// Lines of CSV as bytes: ids are copied as they lie, no text is made of them.
public final class Lines {

  private byte[] bytes = new byte[1 << 16];
  private int size;

  Lines id(PersonTable table, int record) {
    int length = table.idLength(record);
    room(2 * length + 2);
    table.copyId(record, bytes, size);
    return cell(length);
  }

  /// The id of a record, in quotes where it needs them.
  public Lines id(byte[] id) {
    room(2 * id.length + 2);
    System.arraycopy(id, 0, bytes, size, id.length);
    return cell(id.length);
  }

  private Lines cell(int length) {
    if (needsQuotes(size, length)) {
      quote(Arrays.copyOfRange(bytes, size, size + length));
    } else {
      size += length;
    }
    return this;
  }

  /// A text as it stands.
  public Lines text(String text) {
    byte[] own = text.getBytes(StandardCharsets.UTF_8);
    room(own.length);
    System.arraycopy(own, 0, bytes, size, own.length);
    size += own.length;
    return this;
  }

  /// Three places after the point, rounded; written by hand, since a file may have a million of them.
  public Lines decimal(double number) {
    long thousandths = Math.round(Math.abs(number) * 1000);
    if (number < 0 && thousandths > 0) {
      put((byte) '-');
    }
    text(Long.toString(thousandths / 1000));
    put((byte) '.');
    for (long unit = 100; unit > 0; unit /= 10) {
      put((byte) ('0' + thousandths / unit % 10));
    }
    return this;
  }

  /// A comma.
  public Lines comma() {
    return put((byte) ',');
  }

  /// A line end.
  public Lines end() {
    return put((byte) '\n');
  }

  /// All lines.
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// Writes all lines.
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /// Writes all lines into a file of their own.
  public void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeTo(out);
    }
  }

  private Lines put(byte character) {
    room(1);
    bytes[size++] = character;
    return this;
  }

  private void room(int wanted) {
    if (size + wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), size + wanted));
    }
  }

  private boolean needsQuotes(int from, int length) {
    for (int at = from; at < from + length; at++) {
      if (bytes[at] == ',' || bytes[at] == '"' || bytes[at] == '\n' || bytes[at] == '\r') {
        return true;
      }
    }
    return false;
  }

  private void quote(byte[] text) {
    bytes[size++] = '"';
    for (byte character : text) {
      if (character == '"') {
        bytes[size++] = '"';
      }
      bytes[size++] = character;
    }
    bytes[size++] = '"';
  }
}
