package org.sightline.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a signal asks about. Rules that ask the same about the same are grounds of one signal.
public enum Question {
  /// How one injury came about, and whether the child is safe. Of the injury's key.
  INJURY("an injury"),
  /// What all injuries say when they are looked at together.
  INJURIES("the injuries taken together"),
  /// Who an adult around the child is, whether they live there, what they do. Of the adult first known of those who may be one.
  ADULT("an adult around the child"),
  /// Who sees the child, alone and properly.
  SIGHT("sight of the child"),
  /// What domestic abuse around the child means for the child.
  DOMESTIC_ABUSE("domestic abuse around the child"),
  /// Why the child was not brought, or the door not opened.
  APPOINTMENTS("missed appointments and visits"),
  /// Why the child is not at school or nursery.
  SCHOOL("absence from school or nursery"),
  /// Whether the child is fed and grows.
  NOURISHMENT("food and growth"),
  /// What people told about the child, and what came of it.
  REPORTS("what was told about the child"),
  /// Whether a closing or stepping down holds.
  CLOSURE("the closing of the case"),
  /// Whether the child is safe where they live, or are to return to.
  HOME("where the child lives"),
  /// Whether what a plan, an order, bail or a return requires is kept.
  CONDITIONS("conditions to be kept"),
  /// Whether anything gets better for the child.
  CHANGE("change for the child"),
  /// What was decided, by whom, and why.
  DECISION("a decision and its reason"),
  /// Who holds the child's case.
  CASE_HOLDER("who holds the case"),
  /// Whether the case arrived in another area.
  MOVE("a move to another area"),
  /// Which of two records is right. Of what they are about.
  RECORDS("records that disagree"),
  /// When an agency does what it owes. Of the duty's code.
  DUTY("a duty overdue"),
  /// Who looks by eye while a rule cannot. Of the rule's code.
  FAILED_RULE("a check that failed"),
  /// What a rule written by a partnership asks, where it names no question of these. Of the rule's code.
  LOCAL("a local question");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /// What it is about, in words, as a heading has it.
  public String words() {
    return words;
  }

  /// Its name in data: `domestic-abuse`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The question of a name in data.
  public static Optional<Question> of(String code) {
    return Arrays.stream(values()).filter(question -> question.code().equals(code)).findFirst();
  }
}
