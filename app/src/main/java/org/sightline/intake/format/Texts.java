package org.sightline.intake.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Turns bytes into text and refuses what no record can hold: bytes outside the encoding, NUL, halves of characters.
final class Texts {

  /// The longest single text that is kept: more is no record but an attachment.
  static final int LONGEST = 200_000;

  private static final int SHOWN = 80;
  private static final int LINE = 1_000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Texts() {}

  /// The text of bytes in UTF-8, without a byte order mark.
  static String utf8(byte[] bytes) throws Broken {
    if (bytes.length >= 2 && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))) {
      throw Broken.file("byte 0", "the file is in UTF-16", "Export it in UTF-8");
    }
    return decode(bytes, StandardCharsets.UTF_8);
  }

  /// The text of bytes in an encoding.
  static String decode(byte[] bytes, Charset charset) throws Broken {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    var result = charset.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw Broken.file(
          "byte " + in.position(),
          "the bytes there are not %s".formatted(charset.name()),
          "Export the file in %s; it may be in another encoding".formatted(charset.name()));
    }
    var text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw Broken.file(
          "character " + nul,
          "a NUL character stands there; no text holds one",
          "Check how the file was written and transferred, and send it again");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Refuses JSON that holds a text which cannot be kept.
  static void check(JsonNode node, String where) throws Broken {
    if (node.isString()) {
      check(node.stringValue(), where);
    }
    for (var entry : node.properties()) {
      check(entry.getKey(), where);
      check(entry.getValue(), where + "/" + escaped(entry.getKey()));
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), where + "/" + i);
      }
    }
  }

  /// Refuses a text that cannot be kept.
  static void check(String text, String where) throws Broken {
    if (text.length() > LONGEST) {
      throw new Broken(
          where,
          "",
          "a text of %d characters; at most %d are kept".formatted(text.length(), LONGEST));
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        throw new Broken(
            where, "", "character %d is U+%04X, which no text holds".formatted(i, (int) unit));
      }
    }
  }

  /// A name as a step of a JSON pointer (RFC 6901).
  static String escaped(String name) {
    return shortened(name.replace("~", "~0").replace("/", "~1"));
  }

  /// Enough of a text to recognise it by, on one line.
  static String shortened(String text) {
    var line = CONTROL.matcher(text).replaceAll(" ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /// What an exception says, on one line of bearable length.
  static String firstLine(Exception fault) {
    var message = fault.getMessage();
    var line =
        message == null ? fault.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
  }

  /// The first line of a parser's message, without what it says about its own settings and about where it began.
  static String firstSentence(String message) {
    var line = message.lines().findFirst().orElse("");
    return shortened(line.replaceFirst(" \\((from|start marker) .*", ""));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
