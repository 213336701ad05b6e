package org.sightline.signal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was said to a question, or that nothing was.
public sealed interface Reply {

  /// What was done and why, or the reason; empty for silence alone.
  String words();

  /// Somebody did what was asked, or shows why it need not be done.
  ///
  /// @param words what was done, and why that answers it
  /// @param points where the signal has a checklist: for each line that no record answers, the reason to go on all the same
  record Answered(String words, Map<String, String> points) implements Reply {
    public Answered {
      said(words);
      points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
  }

  /// Somebody holds that the signal is mistaken.
  ///
  /// @param words why
  record Disputed(String words) implements Reply {
    public Disputed {
      said(words);
    }
  }

  /// It is put off until a day, on which it is put again.
  ///
  /// @param words why
  record Deferred(LocalDate until, String words) implements Reply {
    public Deferred {
      said(words);
    }
  }

  /// It is passed on to somebody else, mostly one level up.
  ///
  /// @param words why
  record Escalated(Post to, String words) implements Reply {
    public Escalated {
      said(words);
    }
  }

  /// Its clock ran out, and nobody had said anything.
  record Silent() implements Reply {
    @Override
    public String words() {
      return "";
    }
  }

  private static void said(String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a reply says what was done, or why");
    }
  }
}
