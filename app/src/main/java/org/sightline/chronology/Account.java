package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Mechanism;

/// One explanation of an injury.
///
/// @param mechanism what kind of account
/// @param words the speaker's words, as recorded
/// @param voice the key of the speaker's voice
/// @param speaker how the speaker is named in a sentence
/// @param carersWord whether it rests on the word of somebody in the family or its circle
/// @param attributedTo who is said to have caused it
/// @param agency whose record
/// @param received the day it became known
/// @param claim the claim
public record Account(
    Mechanism mechanism,
    String words,
    String voice,
    String speaker,
    boolean carersWord,
    Optional<Person> attributedTo,
    String agency,
    LocalDate received,
    ClaimId claim) {}
