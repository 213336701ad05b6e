package org.sightline.signal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/// The card of a detector.
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Detects {
  /// Names the detector for ever; its page is `docs/signals/CODE.md`, its story `CODE.yaml`.
  String code();

  /// Raised with every change of what it says.
  int version();

  /// One sentence.
  String summary();

  /// The guidance, paper or review it rests on.
  String basis();
}
