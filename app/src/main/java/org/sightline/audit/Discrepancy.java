package org.sightline.audit;

/// Something that the log and the world do not agree on.
///
/// @param kind what is wrong
/// @param where the leaf, checkpoint, file or row, named so that it can be found
/// @param detail what was found there, without any content of a record
public record Discrepancy(Kind kind, String where, String detail) {

  /// What can be wrong, each with what it means.
  public enum Kind {
    LOG_CLOSED("nothing can be appended, since the stored edge of the tree is damaged"),
    LEAF_CHANGED("the entry, its salt or its hash was changed after it was recorded"),
    LEAF_MISSING("leaves were deleted from within the log"),
    LEAF_UNREADABLE("the entry is no longer of the form that is recorded"),
    NODE_CHANGED(
        "a stored node of the tree was changed, deleted or added; proofs made from it would fail"),
    CHECKPOINT_UNSIGNED(
        "a checkpoint was altered, or was signed with keys other than those in this home"),
    CHECKPOINT_MISMATCH("the leaves are not those that were signed: the log was rewritten"),
    CHECKPOINT_BEYOND("more leaves were signed than there are: the log was cut short"),
    HEAD_MISSING(
        "the head kept outside the database is gone, so a log cut short could not be told"),
    HEAD_UNSIGNED("the head kept outside the database is not of this log and these keys"),
    HEAD_MISMATCH(
        "the leaves are not those whose head was kept outside the database: the log was rewritten"),
    HEAD_BEYOND(
        "the head kept outside the database covers more leaves than there are: the log was cut short or restored"),
    ROW_MISSING("a row that was recorded as written is gone"),
    ROW_CHANGED("a row is no longer as it was written"),
    ROW_UNRECORDED("a row was written past the audit"),
    ROW_RECORDED_TWICE("one row was recorded as written more than once"),
    KIND_UNANSWERED("no room hands in rows of this kind, so they could not be checked");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /// What it means, in a clause that can follow a colon.
    public String meaning() {
      return meaning;
    }
  }

  /// One sentence for a person.
  public String sentence() {
    return where + ": " + detail + "; " + kind.meaning();
  }
}
