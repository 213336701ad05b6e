package org.sightline.linkage.cluster;

import java.io.Serializable;

/// A link that was refused and that a person should look at.
///
/// @param one the smaller record
/// @param other the greater record
/// @param bits how strongly the pair itself speaks for one person
/// @param reason why it was refused
public record Attention(int one, int other, float bits, Refusal reason) implements Serializable {}
