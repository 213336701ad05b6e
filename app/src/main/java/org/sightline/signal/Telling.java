package org.sightline.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Tells what several grounds say as one text. What the first has said, those after it need not say again.
final class Telling {

  private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!”])\\s+(?=[\\p{Lu}“])");

  private Telling() {}

  static String together(List<Finding> findings) {
    var told = new LinkedHashSet<String>();
    for (var finding : findings) {
      told.addAll(sentences(finding));
    }
    return String.join(" ", told);
  }

  /// What each of several grounds adds to those before it; an empty text where it adds nothing.
  static List<String> apart(List<Finding> findings) {
    var told = new LinkedHashSet<String>();
    var each = new ArrayList<String>();
    for (var finding : findings) {
      var adds = new ArrayList<String>();
      for (var sentence : sentences(finding)) {
        if (told.add(sentence)) {
          adds.add(sentence);
        }
      }
      each.add(String.join(" ", adds));
    }
    return List.copyOf(each);
  }

  private static List<String> sentences(Finding finding) {
    return BETWEEN.splitAsStream(finding.sentence()).toList();
  }
}
