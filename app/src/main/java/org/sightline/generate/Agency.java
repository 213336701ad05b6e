package org.sightline.generate;

/// Who sends, and how.
enum Agency {
  SOCIAL_CARE("social-care", "Northvale Children's Services", "social-care", "SC", "c-", "json"),
  POLICE("police", "Northvale Police", "police", "PO", "n-", "csv"),
  LEGAL("legal", "Northvale Council legal services", "legal", "LG", "l-", "json"),
  GP("gp", "Northvale general practices", "gp", "GP", "g-", "fhir.json"),
  HOSPITAL("hospital", "Northvale General Hospital", "hospital", "HO", "h-", "hl7"),
  HEALTH_VISITOR(
      "health-visitor", "Northvale 0 to 19 service", "health-visitor", "HV", "v-", "json"),
  SCHOOL("school", "Northvale schools", "school", "SH", "s-", "json"),
  HOUSING("housing", "Northvale Homes", "housing", "HS", "t-", "csv");

  private final String id;
  private final String title;
  private final String kind;
  private final String prefix;
  private final String keyPrefix;
  private final String extension;

  Agency(String id, String title, String kind, String prefix, String keyPrefix, String extension) {
    this.id = id;
    this.title = title;
    this.kind = kind;
    this.prefix = prefix;
    this.keyPrefix = keyPrefix;
    this.extension = extension;
  }

  /// As it stands in feeds.
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String kind() {
    return kind;
  }

  String prefix() {
    return prefix;
  }

  String keyPrefix() {
    return keyPrefix;
  }

  String extension() {
    return extension;
  }

  /// Whether it works through nights and weekends.
  boolean alwaysOpen() {
    return this == POLICE || this == HOSPITAL;
  }
}
