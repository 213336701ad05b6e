package org.sightline.database;

/// The two roles a Sightline database knows. Row rules bind the app; migrations belong to the
/// owner, who cannot log in.
enum Role {
  /// Owns every schema and table; used by migrations only, through `set role`.
  OWNER("sightline_owner"),
  /// What the running program is: no DDL, and only what each table grants it.
  APP("sightline_app");

  private final String name;

  Role(String name) {
    this.name = name;
  }

  /// The role's name in PostgreSQL.
  String roleName() {
    return name;
  }
}
