package org.sightline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulith;

/// The house: every room, wired. Started by the verbs of [Sightline] over a named database.
@Modulith(sharedModules = {"time", "access", "audit", "database"})
@SpringBootApplication
public class Application {}
