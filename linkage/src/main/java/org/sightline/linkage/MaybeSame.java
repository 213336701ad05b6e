package org.sightline.linkage;

/// Two records that may be one person: nothing contradicts it, something ties them, but they say
/// too little to link them.
/// Never merged; a question for a person.
///
/// @param weight the waterfall of the pair
/// @param explanation what ties them and what is missing
public record MaybeSame(MatchWeight weight, String explanation) {}
