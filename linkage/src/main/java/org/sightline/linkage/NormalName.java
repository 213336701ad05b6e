package org.sightline.linkage;

import java.util.List;
import java.util.stream.Stream;

/// A name brought to one spelling, split into what is compared. A part not recorded is empty.
///
/// @param given the first forename
/// @param middle further forenames
/// @param family the family name
record NormalName(NamePart given, List<NamePart> middle, NamePart family) {

  static NormalName of(PersonName name) {
    NamePart given =
        name.given().stream().findFirst().map(NormalName::part).orElse(NamePart.MISSING);
    List<NamePart> middle =
        Stream.concat(name.given().stream().skip(1), name.middle().stream())
            .map(NormalName::part)
            .filter(part -> !part.isMissing())
            .toList();
    return new NormalName(
        given, middle, name.family().map(NormalName::part).orElse(NamePart.MISSING));
  }

  boolean isMissing() {
    return given.isMissing() && family.isMissing();
  }

  private static NamePart part(String written) {
    List<String> words = Spelling.words(written);
    return NoName.is(words) ? NamePart.MISSING : NamePart.of(words);
  }
}
