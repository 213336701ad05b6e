package org.sightline.intake.format;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.DefaultModelClassFactory;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One message: its segments in the order in which they stand, whatever structure its type would prescribe.
///
/// @param segments MSH first
record Hl7Message(List<Segment> segments) {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");

  /// A line of the file.
  ///
  /// @param number from 1
  record Line(int number, String text) {}

  /// The message that lines hold, the first of which begins with MSH.
  static Hl7Message parse(List<Line> lines) throws Broken {
    var marks = marks(lines.getFirst());
    var parser = Parsers.LENIENT;
    var segments = new ArrayList<Segment>();
    for (var line : lines) {
      segments.add(segment(line, marks, parser));
    }
    return new Hl7Message(List.copyOf(segments));
  }

  /// The first segment of a name.
  Optional<Segment> first(String name) {
    return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
  }

  /// All segments of a name.
  List<Segment> all(String name) {
    return segments.stream().filter(segment -> segment.name().equals(name)).toList();
  }

  /// The header.
  Segment header() {
    return segments.getFirst();
  }

  /// A field of the first segment of a name, or an empty text.
  String text(String name, int field) throws Broken {
    var segment = first(name);
    return segment.isPresent() ? segment.get().text(field) : "";
  }

  private static EncodingCharacters marks(Line header) throws Broken {
    var text = header.text();
    int end = text.length() < 4 ? -1 : text.indexOf(text.charAt(3), 4);
    var marks = end < 0 ? "" : text.substring(4, end);
    if (marks.length() < 4
        || (text.charAt(3) + marks).chars().distinct().count() <= marks.length()) {
      throw new Broken(
          "line %d, MSH".formatted(header.number()),
          "MSH-2",
          "the header does not name its field separator and four different encoding characters",
          "Begin the message with MSH|^~\\& and send it again");
    }
    return new EncodingCharacters(text.charAt(3), marks.substring(0, 4));
  }

  private static Segment segment(Line line, EncodingCharacters marks, PipeParser parser)
      throws Broken {
    var text = line.text();
    int end = text.indexOf(marks.getFieldSeparator());
    var name = end < 0 ? text.strip() : text.substring(0, end);
    if (!NAME.matcher(name).matches()) {
      throw new Broken(
          "line " + line.number(),
          "",
          "it begins with '%s', which names no segment".formatted(Texts.shortened(name)),
          "If it is the rest of a longer text, write line breaks inside a field as \\.br\\; then send the"
              + " message again");
    }
    try {
      var message = new GenericMessage.V25(new DefaultModelClassFactory());
      var parsed = new GenericSegment(message, name);
      parser.parse(parsed, text, marks);
      return new Segment(name, line.number(), text, marks, parsed);
    } catch (HL7Exception fault) {
      throw new Broken(
          "line %d, %s".formatted(line.number(), name),
          "",
          "it cannot be read: " + Texts.firstLine(fault));
    }
  }

  /// Made when the first message comes.
  private static final class Parsers {
    private static final PipeParser LENIENT = parser();

    // The context lives as long as the parser, which is as long as the program.
    @SuppressWarnings("resource")
    private static PipeParser parser() {
      var context = new DefaultHapiContext();
      context.setValidationContext(ValidationContextFactory.noValidation());
      return context.getPipeParser();
    }
  }
}
