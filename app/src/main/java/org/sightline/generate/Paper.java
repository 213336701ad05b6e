package org.sightline.generate;

/// A format as an agency's system writes it.
sealed interface Paper permits ExchangePaper, Hl7Paper, FhirPaper, CsvPaper {

  /// One record, as it stands in a delivery.
  String record(Entry entry);

  /// What stands before the first record of a delivery.
  String head(Agency agency);

  /// What stands between two records.
  String between();

  /// What stands after the last.
  String foot();

  /// What the agency's system writes.
  static Paper of(Agency agency) {
    return switch (agency) {
      case SOCIAL_CARE, LEGAL, HEALTH_VISITOR, SCHOOL -> new ExchangePaper();
      case POLICE, HOUSING -> new CsvPaper();
      case GP -> new FhirPaper();
      case HOSPITAL -> new Hl7Paper();
    };
  }
}
