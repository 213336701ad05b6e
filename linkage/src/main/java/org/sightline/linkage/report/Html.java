package org.sightline.linkage.report;

import java.util.Locale;

/// HTML, piece by piece; whatever comes from records is escaped.
final class Html {

  private final StringBuilder text = new StringBuilder();

  /// Markup of ours, as it stands.
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /// Markup of ours with values put in; text values are escaped.
  Html put(String markup, Object... values) {
    Object[] safe = new Object[values.length];
    for (int at = 0; at < values.length; at++) {
      safe[at] = values[at] instanceof String words ? escaped(words) : values[at];
    }
    text.append(String.format(Locale.UK, markup, safe));
    return this;
  }

  /// A heading with the sentence that says how to read what follows.
  Html section(String title, String sentence) {
    return put("<section><h2>%s</h2><p class=\"how\">%s</p>%n", title, sentence);
  }

  Html end() {
    return raw("</section>\n");
  }

  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 8);
    words
        .chars()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.append((char) letter);
          }
        });
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
