package org.sightline.linkage;

import java.util.List;
import java.util.Optional;

/// Where a person was said to live. Lines as written; the postcode may be missing.
///
/// @param lines from house to town, without the postcode
/// @param postcode in any spelling; one that has not the shape of a postcode counts as missing
public record Address(List<String> lines, Optional<String> postcode) {

  public Address {
    lines = List.copyOf(lines);
  }

  /// Lines with a postcode; an empty postcode stands for one that was not recorded.
  public static Address of(String postcode, String... lines) {
    return new Address(List.of(lines), Optional.of(postcode).filter(text -> !text.isBlank()));
  }
}
