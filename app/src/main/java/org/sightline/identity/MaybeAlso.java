package org.sightline.identity;

/// Two people on record who may be one. Nobody has established it.
///
/// @param person one
/// @param other the other
/// @param because what speaks for it, and what is missing
public record MaybeAlso(Person person, Person other, String because) {}
