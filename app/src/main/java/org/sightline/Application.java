package org.sightline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The house: every room, wired. Two jurisdictions may each have a `CoreGroup`, so beans go by their full name. Started by the verbs of [Sightline] over a named database.
@Modulithic(sharedModules = {"time", "access", "audit", "database"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {}
