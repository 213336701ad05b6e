package org.sightline.flow;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.MatchWeight;

/// Whether two records are of one person: what is asked, why, and what either answer would change today.
///
/// @param one a record
/// @param other another record
/// @param first whom the one is taken for
/// @param second whom the other is taken for
/// @param because why a person is asked
/// @param yes what would change if somebody said that they are one person
/// @param no what would change if somebody said that they are two
/// @param weight the waterfall of the two records, where it can be drawn
public record IdentityQuestion(
    PersonRef one,
    PersonRef other,
    Person first,
    Person second,
    String because,
    Change yes,
    Change no,
    Optional<MatchWeight> weight) {

  /// What an answer would change.
  ///
  /// @param children the children for whom something would change, each by the record that came first
  /// @param changes in words: whose household, whose known adults, which questions
  /// @param records the records that would stand with others than today
  /// @param claims how many claims speak of these
  public record Change(
      NavigableSet<PersonRef> children,
      List<String> changes,
      NavigableSet<PersonRef> records,
      int claims) {

    /// Keeps a copy.
    public Change {
      changes = List.copyOf(changes);
    }

    /// Whether nothing would change.
    public boolean isNothing() {
      return children.isEmpty() && records.isEmpty();
    }
  }

  /// How much of the picture hangs on it: children first, then records, then claims.
  int children() {
    return Math.max(yes.children().size(), no.children().size());
  }

  int records() {
    return Math.max(yes.records().size(), no.records().size());
  }

  int claims() {
    return Math.max(yes.claims(), no.claims());
  }
}
