package org.sightline.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sightline.time.WorkingDays;

/// A jurisdiction is a folder below `duty`; this stands on the class in it that is named after it, with a [Rulebook] for each text
/// that owes something there. Its duties name that class; nothing else lists jurisdictions.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Jurisdiction {
  /// How an installation or a case names it: `england`.
  String code();

  /// Its name.
  String name();

  /// The calendar its working days are counted by.
  Calendar calendar();

  /// Calendars of working days.
  enum Calendar {
    ENGLAND_AND_WALES;

    /// Its working days.
    public WorkingDays workingDays() {
      return switch (this) {
        case ENGLAND_AND_WALES -> WorkingDays.ofEnglandAndWales();
      };
    }
  }
}
