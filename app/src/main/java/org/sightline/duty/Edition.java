package org.sightline.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What one rulebook, or several editions of it in a row, say of a duty. Stands on the duty below its [Owed] card, oldest first.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Edition.All.class)
public @interface Edition {
  /// The code of the [Rulebook], or of the first of a row of editions.
  String of();

  /// The code of the last edition of the same series that says the same; empty when it is the only one.
  String until() default "";

  /// The clause, without the title.
  String clause();

  /// The limits: "15 working days", and where a duty has several, each with its name: "first: 3 months".
  String[] limit();

  /// Whether the text gives no number, so that the limit is a default of ours for local procedure to replace.
  boolean local() default false;

  /// First day on which this text owed the duty, ISO, where that is later than the text itself.
  String from() default "";

  /// Last day on which this text owed the duty, ISO, where that is earlier than the end of the text.
  String to() default "";

  /// All of a duty.
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    /// In order.
    Edition[] value();
  }
}
