package org.sightline.intake.format;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.util.Terser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One segment of an HL7 v2 message, with its place in the file.
///
/// @param name `PID`
/// @param line its line in the file, from 1
/// @param raw the line
/// @param marks the message's encoding characters
/// @param parsed its fields
record Segment(String name, int line, String raw, EncodingCharacters marks, GenericSegment parsed) {

  /// The first component of a field, or an empty text. A field that says `""`, which deletes, is empty too.
  String text(int field) throws Broken {
    return text(field, 0, 1);
  }

  /// A component of a repetition (from 0) of a field, or an empty text.
  String text(int field, int repetition, int component) throws Broken {
    try {
      var text = Terser.get(parsed, field, repetition, component, 1);
      return text == null || text.equals("\"\"") ? "" : text.strip().replace("\\.br\\", "\n");
    } catch (HL7Exception fault) {
      throw broken(field, Texts.firstLine(fault));
    }
  }

  /// How often a field is repeated.
  int repetitions(int field) throws Broken {
    try {
      return field > parsed.numFields() ? 0 : parsed.getField(field).length;
    } catch (HL7Exception fault) {
      throw broken(field, Texts.firstLine(fault));
    }
  }

  /// The first components of all repetitions of a field that are not empty.
  List<String> texts(int field) throws Broken {
    var texts = new ArrayList<String>();
    for (int i = 0, count = repetitions(field); i < count; i++) {
      var text = text(field, i, 1);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// A whole field as one text, in which component and repetition marks stand for themselves.
  String whole(int field) {
    var fields = raw.split(Pattern.quote(marks.getFieldSeparator() + ""), -1);
    return field < fields.length
        ? new DefaultEscaping().unescape(fields[field], marks).strip()
        : "";
  }

  /// The segment's place, for pointers and faults.
  String pointer() {
    return "line %d, %s".formatted(line, name);
  }

  /// A fault of one field.
  Broken broken(int field, String reason) {
    return new Broken(pointer(), "%s-%d".formatted(name, field), reason);
  }
}
