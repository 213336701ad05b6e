package org.sightline.generate.register;

import java.time.LocalDate;

/// Somebody made up, as they are in truth.
///
/// @param id the same in every record of theirs
/// @param given first name
/// @param middle second given name; empty if none
/// @param family surname
/// @param otherFamily the surname some agencies know instead: from before a marriage, or of the other parent
/// @param female otherwise male
/// @param born birth date
/// @param nhs NHS number, check digit right
/// @param dwelling where they live, and lived
record Inhabitant(
    int id,
    String given,
    String middle,
    String family,
    String otherFamily,
    boolean female,
    LocalDate born,
    String nhs,
    Dwelling dwelling) {}
