package org.sightline.duty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text that owes something: an Act, regulations, or one edition of statutory guidance, with the days it was in force. Stands
/// below a [Jurisdiction]; the editions of one text stand in order.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Rulebook.All.class)
public @interface Rulebook {

  /// In place of a first day that nobody has been able to show: the text is held out of force, and its pages say so.
  String CANNOT_TELL = "cannot tell";

  /// How duties name it.
  String code();

  /// What all editions of one text have in common.
  String series() default "";

  /// The title as cited, with who published it and when.
  String title();

  /// First day in force, ISO, or [#CANNOT_TELL].
  String from();

  /// Last day in force, ISO; empty when it still is.
  String to() default "";

  /// All of a jurisdiction.
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    /// In order.
    Rulebook[] value();
  }
}
