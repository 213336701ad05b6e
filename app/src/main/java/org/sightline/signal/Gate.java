package org.sightline.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.ClaimId;

/// The gate at a serious incident: the short list of what must be true to go on as routine, and how each item stands.
///
/// @param incident names the incident within the child's life
/// @param items every item, the most pressing first
public record Gate(String incident, List<Item> items) {

  public Gate {
    items = List.copyOf(items);
  }

  /// What must be true. Those that protect the child tonight come first.
  public enum Need {
    SEEN(true),
    SLEEPS(true),
    ADULTS_IDENTIFIED(true),
    SIBLINGS_SEEN(true),
    STRATEGY_DISCUSSION(false),
    POLICE_TOLD(false),
    MEDICAL(false),
    EXPLANATION(false),
    ADULTS_CHECKED(false),
    LEGAL_ADVICE(false);

    private final boolean tonight;

    Need(boolean tonight) {
      this.tonight = tonight;
    }
  }

  /// How an item stands.
  public enum State {
    ANSWERED("✔"),
    OPEN("✘"),
    CANNOT_TELL("?");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }

    /// The sign before an item in a list.
    public String mark() {
      return mark;
    }
  }

  /// One item.
  ///
  /// @param state how it stands
  /// @param words what is shown, or what is still asked, or "cannot tell, because …"; without a full stop
  /// @param owner the agency that owes an answer
  /// @param due the last day for an answer in time
  /// @param grounds the claims that answer it, or that make it open
  public record Item(
      Need need,
      State state,
      String words,
      String owner,
      LocalDate due,
      SortedSet<ClaimId> grounds) {

    public Item {
      grounds = Collections.unmodifiableSortedSet(new TreeSet<>(grounds));
    }

    /// An item and the claims it rests on.
    public static Item of(
        Need need,
        State state,
        String words,
        String owner,
        LocalDate due,
        Collection<ClaimId> grounds) {
      return new Item(need, state, words, owner, due, new TreeSet<>(grounds));
    }

    /// Whether a claim on record answers it.
    public boolean answered() {
      return state == State.ANSWERED;
    }

    /// The sign before it in a list.
    public String mark() {
      return state.mark;
    }
  }

  /// What no claim on record answers, the most pressing first.
  public List<Item> unanswered() {
    return items.stream().filter(item -> !item.answered()).toList();
  }

  /// Whether something is open that protects the child tonight.
  public boolean openTonight() {
    return items.stream().anyMatch(item -> item.need.tonight && item.state == State.OPEN);
  }
}
