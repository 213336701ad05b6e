package org.sightline.access;

/// Who reads, for which organisation and for what purpose. Every read takes one and leaves a trace of it.
///
/// @param who the person or the system that asks, as the organisation knows them
/// @param organisation the organisation they ask for
/// @param purpose why
public record Access(String who, String organisation, Purpose purpose) {

  public Access {
    if (who.isBlank() || organisation.isBlank()) {
      throw new IllegalArgumentException("an access names who reads and for which organisation");
    }
  }
}
