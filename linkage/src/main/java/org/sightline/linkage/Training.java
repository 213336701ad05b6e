package org.sightline.linkage;

/// A trained model and how it came about.
///
/// @param model the new model
/// @param rounds rounds of EM
/// @param settled whether EM came to rest; if not, look at the weights before using them
/// @param blockedPairs pairs that share a blocking key, each looked at
/// @param otherPairs pairs that share none and were looked at
/// @param otherPairsInAll pairs that share none in the whole corpus
public record Training(
    Model model,
    int rounds,
    boolean settled,
    long blockedPairs,
    long otherPairs,
    long otherPairsInAll) {}
