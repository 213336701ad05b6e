package org.sightline.linkage;

/// One step of a waterfall.
///
/// @param comparison what was compared, as in the model file, or `household`, `given-frequency`,
/// `family-frequency`
/// @param level the level found
/// @param bits what it adds to the weight; below zero it speaks against a match
/// @param sentence what a practitioner reads; it may hold names, never an address, a number or a
/// date
public record Part(String comparison, String level, double bits, String sentence) {}
