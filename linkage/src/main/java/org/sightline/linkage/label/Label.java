package org.sightline.linkage.label;

/// Somebody's word on two records.
///
/// @param one the id of a record
/// @param other the id of another
/// @param answer whether they are of one person
/// @param by who says so; may be empty
/// @param day when, as it was handed in; may be empty
/// @param note what they wrote beside it; may be empty
/// @param origin where it was read
public record Label(
    String one, String other, Answer answer, String by, String day, String note, Origin origin) {}
