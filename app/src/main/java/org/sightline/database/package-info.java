/// The PostgreSQL this house stands on: our own server kept under a home folder, or any PostgreSQL
/// from 15 on.
///
/// Knows how to start, check, divide into named databases, migrate and stop the server, and which
/// roles there are.
/// Leaves to every other room what its own schema holds: each brings its migrations under
/// `db/migration/<room>`.
/// Read [Database] first.
@NullMarked
@ApplicationModule(
    displayName = "database",
    allowedDependencies = {})
package org.sightline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
