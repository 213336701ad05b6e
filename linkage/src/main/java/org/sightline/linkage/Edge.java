package org.sightline.linkage;

import java.util.Optional;

/// A link that holds a cluster together.
///
/// @param weight the waterfall of the pair
/// @param decision the override that linked the pair; empty if its weight did
public record Edge(MatchWeight weight, Optional<LinkOverride> decision) {}
