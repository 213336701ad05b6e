package org.sightline.intake.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sightline.intake.Delivery;

/// Spoils deliveries in the ways in which files get spoilt, the same way for the same seed.
final class Mutations {

  private static final List<String> NAUGHTY =
      List.of(
          "\0", "\u0001", "\uFEFF", "\uFFFE", "\u202E", "\"", "'", "\\", "\\u0000", "\\ud83d", "{", "}", "[", "]",
          "[[[[[[[[[[", "{\"a\":".repeat(80), "null", "true", "-1", "1e999999999", "999999999999999999999", "NaN",
          "^", "~", "|", "&", "\\.br\\", "\\X00\\", "\\F\\", "\r", "\n", "\r\n", "\u000B", "\u001C", "MSH|^~\\&|",
          "MSH|", "PID|", "OBX|1|CE|SL-CLAIM|", "{column}", "{{", "{no:split }", ",", ";", "\t", "=cmd()", "../",
          "&amp;", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]>", "urn:uuid:", "Patient/", "#", "/",
          "99999999", "00000000", "20061301", "2006-02-30", "0000-00-00", "+999999999-12-31", "x".repeat(5000),
          "\ud83d\ude00", "e\u0301", "&&&&&", "!!java.util.Date", "*a", "&a [*a,*a]", "<<: *x", "%", "---", "\"\"");

  private final Random random;
  private final byte[] sample;

  Mutations(byte[] sample, long seed) {
    this.sample = sample;
    this.random = new Random(seed);
  }

  /// One more spoilt copy, with one to four things wrong.
  byte[] next() {
    var bytes = sample;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = spoil(bytes);
    }
    return bytes;
  }

  /// The delivery with its bytes, or sometimes its mapping, spoilt.
  static Delivery spoilt(Delivery delivery, Mutations bytes, Mutations mapping) {
    var spoilMapping = delivery.mapping().isPresent() && bytes.random.nextInt(3) == 0;
    return new Delivery(
        delivery.agency(),
        delivery.channel(),
        delivery.key(),
        spoilMapping ? delivery.bytes() : bytes.next(),
        delivery.received(),
        delivery.fileName(),
        spoilMapping
            ? delivery.mapping().map(text -> new String(mapping.next(), StandardCharsets.UTF_8))
            : delivery.mapping());
  }

  private byte[] spoil(byte[] bytes) {
    if (bytes.length < 2) {
      return naughty(bytes);
    }
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes);
      case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> duplicated(bytes);
      case 3 -> swapped(bytes);
      case 4 -> cut(bytes);
      case 5 -> replaced(bytes);
      default -> naughty(bytes);
    };
  }

  private byte[] flipped(byte[] bytes) {
    var copy = bytes.clone();
    for (int i = 0; i <= random.nextInt(6); i++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private byte[] duplicated(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int length = Math.min(random.nextInt(200) + 1, bytes.length - from);
    return joined(Arrays.copyOf(bytes, from + length), Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private byte[] swapped(byte[] bytes) {
    int middle = random.nextInt(bytes.length);
    int from = random.nextInt(middle + 1);
    int to = middle + random.nextInt(bytes.length - middle);
    return joined(
        Arrays.copyOf(bytes, from),
        Arrays.copyOfRange(bytes, middle, to),
        Arrays.copyOfRange(bytes, from, middle),
        Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] cut(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = from + Math.min(random.nextInt(40) + 1, bytes.length - from);
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  /// A byte that people type replaced by another: files break in letters and digits more often than in bits.
  private byte[] replaced(byte[] bytes) {
    var copy = bytes.clone();
    copy[random.nextInt(copy.length)] = (byte) (' ' + random.nextInt('~' - ' '));
    return copy;
  }

  private byte[] naughty(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    var text = NAUGHTY.get(random.nextInt(NAUGHTY.size())).getBytes(StandardCharsets.UTF_8);
    return joined(Arrays.copyOf(bytes, at), text, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] joined(byte[]... parts) {
    var joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
