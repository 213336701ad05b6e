package org.sightline.generate.register;

/// What those of one household share, and why none of it says who of them somebody is.
///
/// @param now where they live
/// @param before where they lived
/// @param phone of the household
/// @param otherPhone one they had, or of another of them
record Dwelling(Place now, Place before, String phone, String otherPhone) {

  /// An address.
  ///
  /// @param lines house and street
  /// @param town its town
  /// @param postcode of an area that is given to nobody
  record Place(String lines, String town, String postcode) {}
}
