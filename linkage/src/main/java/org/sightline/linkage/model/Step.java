package org.sightline.linkage.model;

/// One line of a waterfall.
///
/// @param what was looked at
/// @param bits what it adds to the weight, or takes from it
/// @param sentence why, in words
public record Step(String what, double bits, String sentence) {}
