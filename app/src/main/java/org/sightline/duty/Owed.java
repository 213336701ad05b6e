package org.sightline.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/// The card of a duty: what stays the same in all its editions. Below it stands one [Edition] for each text that owes it.
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Owed {
  /// The class that carries the [Jurisdiction] and the texts that the editions cite.
  Class<?> in();

  /// Names the duty for ever.
  String code();

  /// Raised with every change of what it says.
  int version();

  /// One sentence. It names no limit that differs between editions.
  String summary();

  /// Who owes it, in words.
  String owner();

  /// What starts the clock.
  String starts();

  /// What on the record discharges it.
  String discharges();

  /// Where its place is in the course of a case.
  Stage stage();

  /// The course of a case, in order.
  enum Stage {
    REFERRAL("Referral and assessment"),
    ENQUIRY("Section 47 enquiry"),
    ADULTS("Adults around the child"),
    CONFERENCE("Conference and plan"),
    POLICE("Police"),
    HEALTH("Health and hospital"),
    COURT("Lawyers and court"),
    SCHOOL("School"),
    BETWEEN_AGENCIES("Between agencies and areas");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /// As a heading has it.
    public String words() {
      return words;
    }
  }
}
