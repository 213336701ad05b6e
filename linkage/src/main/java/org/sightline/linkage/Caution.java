package org.sightline.linkage;

/// A guard that spoke up for a pair, with its reason.
public record Caution(Guard guard, String sentence) {}
