package org.sightline.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/// The card of a duty: its code, version, summary, the clause it rests on, and the days between which it was in force.
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Owed {
  /// Names the duty for ever.
  String code();

  /// Raised with every change of what it says.
  int version();

  /// One sentence.
  String summary();

  /// The clause, with the edition.
  String basis();

  /// First day in force, ISO; empty when it always was.
  String inForceFrom() default "";

  /// Last day in force, ISO; empty when it still is.
  String inForceTo() default "";
}
