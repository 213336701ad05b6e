package org.sightline.duty.england;

/// Agencies that owe something by law or guidance, whoever else is in the record.
final class Agencies {

  /// The local authority's children's social care, the lead agency.
  static final String SOCIAL_CARE = "social-care";

  static final String POLICE = "police";

  private Agencies() {}
}
