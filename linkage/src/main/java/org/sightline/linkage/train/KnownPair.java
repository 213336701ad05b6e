package org.sightline.linkage.train;

/// Two records of which somebody has said whether they are of one person.
///
/// @param one a record
/// @param other another
/// @param same whether they are of one person
public record KnownPair(int one, int other, boolean same) {}
