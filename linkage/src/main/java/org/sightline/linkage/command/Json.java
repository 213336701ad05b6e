package org.sightline.linkage.command;

import java.util.Locale;
import java.util.StringJoiner;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;

/// The little JSON this verb prints, written by hand: there is nothing to read.
final class Json {

  private final StringJoiner members = new StringJoiner(",", "{", "}");

  Json add(String name, long number) {
    return raw(name, Long.toString(number));
  }

  Json add(String name, double number) {
    String text = Double.isFinite(number) ? String.format(Locale.ROOT, "%.6f", number) : "null";
    return raw(name, text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text);
  }

  Json add(String name, String text) {
    return raw(name, quoted(text));
  }

  Json add(String name, Json object) {
    return raw(name, object.toString());
  }

  Json raw(String name, String json) {
    members.add(quoted(name) + ":" + json);
    return this;
  }

  @Override
  public String toString() {
    return members.toString();
  }

  static String of(Explanation explanation) {
    StringJoiner steps = new StringJoiner(",", "[", "]");
    for (Step step : explanation.steps()) {
      steps.add(
          "{\"what\":%s,\"bits\":%s,\"sentence\":%s}"
              .formatted(quoted(step.what()), step.bits(), quoted(step.sentence())));
    }
    return "{\"one\":%s,\"other\":%s,\"steps\":%s,\"bits\":%s,\"probability\":%s}%n"
        .formatted(
            quoted(explanation.one()),
            quoted(explanation.other()),
            steps,
            explanation.bits(),
            explanation.probability());
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(character -> {
          if (character == '"' || character == '\\') {
            quoted.append('\\').append((char) character);
          } else if (character < ' ') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
          } else {
            quoted.append((char) character);
          }
        });
    return quoted.append('"').toString();
  }
}
