/// A live index over records of people: search before create, insert and regroup, decisions that hold, deletion, for many readers and
/// one writer. At every moment its people are those that a batch run over the living records would find.
///
/// This room knows how an index changes. It leaves to others what two records say about each other and how people are made of
/// links: those are the engine's own classes, run over the few records at hand. Read [LiveIndex] first.
@NullMarked
package org.sightline.linkage.online;

import org.jspecify.annotations.NullMarked;
