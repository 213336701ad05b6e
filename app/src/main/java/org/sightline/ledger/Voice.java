package org.sightline.ledger;

/// Who speaks. Corroboration counts voices, never records: one person told to five agencies is one voice.
public sealed interface Voice {

  /// How the speaker is named in a sentence when nothing better is known.
  String label();

  /// A person the records know: a parent, a neighbour, a sibling.
  ///
  /// @param ref their record
  /// @param label the role they are named by: "mother", "family friend"
  record Of(PersonRef ref, String label) implements Voice {}

  /// A professional, named by role only.
  ///
  /// @param agency whom they work for
  /// @param role what they are: "GP", "paediatrician"
  record Professional(String agency, String role) implements Voice {
    @Override
    public String label() {
      return role;
    }
  }

  /// Somebody nobody put on record: an anonymous caller.
  ///
  /// @param label how the record describes them
  record Unknown(String label) implements Voice {}
}
