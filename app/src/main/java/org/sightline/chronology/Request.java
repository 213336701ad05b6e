package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Topic;
import org.sightline.time.Span;

/// Something one agency asked of another.
///
/// @param key names it
/// @param topic what was asked
/// @param from who asked
/// @param to who was asked
/// @param asked when
/// @param received the day the request became known
/// @param answered the day it was answered, if it was, as known
/// @param words as recorded
/// @param claim the request
/// @param answer the claim that answers it
public record Request(
    String key,
    Topic topic,
    String from,
    String to,
    Span asked,
    LocalDate received,
    Optional<LocalDate> answered,
    String words,
    ClaimId claim,
    Optional<ClaimId> answer) {}
