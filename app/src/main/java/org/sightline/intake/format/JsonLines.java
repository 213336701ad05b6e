package org.sightline.intake.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.intake.Fault;
import org.sightline.intake.Reading;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// On which lines of a JSON file its parts stand. A JSON pointer is exact, but a person who mends a file looks for a line.
final class JsonLines {

  private static final Pattern POINTER = Pattern.compile("(?:^|, )(/\\S*)$");
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLines() {}

  /// The same reading, each fault with the line of its field, or else of what the field belongs to.
  ///
  /// @param text the file, which could be read as JSON
  static Reading named(String text, Reading reading) {
    var wanted = new HashSet<String>();
    reading.faults().forEach(fault -> wanted.addAll(places(fault)));
    if (wanted.isEmpty()) {
      return reading;
    }
    var lines = lines(text, wanted);
    return new Reading(
        reading.records(), reading.faults().stream().map(fault -> named(fault, lines)).toList());
  }

  private static Fault named(Fault fault, Map<String, Integer> lines) {
    return places(fault).stream()
        .flatMap(place -> Optional.ofNullable(lines.get(place)).stream())
        .findFirst()
        .map(line ->
            new Fault(
                "line %d, %s".formatted(line, fault.where()),
                fault.field(),
                fault.reason(),
                fault.whatToDo()))
        .orElse(fault);
  }

  /// The pointers under which a fault may stand in the file, the nearest first.
  private static List<String> places(Fault fault) {
    var found = POINTER.matcher(fault.where());
    if (!found.find()) {
      return List.of();
    }
    var pointer = found.group(1);
    return List.of(pointer + "/" + fault.field(), pointer);
  }

  private static Map<String, Integer> lines(String text, Set<String> wanted) {
    var lines = new HashMap<String, Integer>();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() || token.isStructStart()) {
          var pointer = parser.streamReadContext().pathAsPointer().toString();
          if (wanted.contains(pointer)) {
            lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
          }
        }
      }
    }
    return lines;
  }
}
