package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;

/// One child of whom a course is told, and the words it is told with.
///
/// @param life of the household
/// @param child about whom
/// @param start the day it begins
record Scene(Life life, Person child, LocalDate start) {

  /// A working day so many after the start.
  LocalDate day(int workingDays) {
    return life.days().after(start, workingDays);
  }

  /// Social care's records of the child.
  Office office() {
    return new Office(life, List.of(child), start);
  }

  Person parent() {
    return life.household().parent();
  }

  /// A referral, and its being taken up for assessment.
  void assessed(Referral.Source source, String about, LocalDate day) {
    var office = office();
    office.referral(day, source, about, Optional.empty());
    office.decided(day, "assessment", "Needs to be assessed under section 17", source);
    office.allocated(day);
  }

  /// A visit at which the child was seen, and the household told by the parent.
  void seen(LocalDate day, boolean householdAsked) {
    office().seen(day, householdAsked);
  }

  /// Somebody of the agency writes one event about the child.
  Entry event(Agency agency, LocalDate day, String by, EventKind kind) {
    var entry = life.recordAtOnce(agency, day, by);
    return entry.says(Said.event(kind, life.in(entry, child)));
  }

  /// An injury, with one account and one opinion, where there are any.
  Entry injury(
      Agency agency,
      LocalDate day,
      String by,
      InjuryType type,
      Site site,
      Optional<Opinion> opinion) {
    var entry = life.recordAtOnce(agency, day, by).basis("examined");
    var alias = life.in(entry, child);
    var key = life.injury(child);
    entry
        .says(
            Said.event(
                    agency == Agency.HOSPITAL ? EventKind.ATTENDANCE : EventKind.CONSULTATION,
                    alias)
                .words("Mark seen"))
        .says(Said.sight(alias, Claim.Sight.SEEN))
        .says(Said.injury(alias, key, type, List.of(site)));
    opinion.ifPresent(view -> entry.says(Said.opinion(alias, key, view)));
    return entry;
  }

  /// How somebody of the household explains the last injury of a record.
  void explains(Entry entry, Person teller, Mechanism how, String words) {
    var alias = life.in(entry, teller);
    entry.says(Said.account(life.alias(child), key(entry), how).by(alias, alias).words(words));
  }

  /// The key of the last injury of a record.
  static String key(Entry entry) {
    return entry.said().stream()
        .filter(said -> said.kind().equals("injury"))
        .toList()
        .getLast()
        .text("injury");
  }

  /// A man met at the child's home whose name nobody asked.
  Entry manMet(Agency agency, LocalDate day, String by, Person man, String description) {
    var entry = life.recordAtOnce(agency, day, by).basis("observed");
    var alias = life.in(entry, child);
    var met = life.in(entry, man, description);
    return entry
        .says(Said.event(EventKind.HOME_VISIT, alias).words("Visit"))
        .says(Said.sight(alias, Claim.Sight.SEEN))
        .says(Said.presence(met, alias, Claim.Place.CHILDS_HOME).words(description));
  }

  /// A man by name, who is there when an agency meets the child.
  Entry manNamed(
      Agency agency, LocalDate day, String by, Person man, Claim.Place place, EventKind kind) {
    var entry = life.recordAtOnce(agency, day, by).basis("observed");
    var alias = life.in(entry, child);
    var named = life.in(entry, man);
    return entry
        .says(Said.event(kind, alias).words("Came with the mother's partner"))
        .says(Said.relation(named, alias, Relation.STEP_PARENT))
        .says(Said.presence(named, alias, place));
  }

  /// A case closed, and on whose word.
  void closed(LocalDate day, String reason, String word) {
    var entry = office().write(day, "team manager");
    entry.says(
        Said.event(EventKind.CLOSURE, life.alias(child))
            .detail("outcome", "no further action")
            .detail("reason", reason)
            .detail("reason-recorded", "yes")
            .detail("on-the-word-of", word));
  }

  /// The parent's word in social care's record.
  void parentSays(LocalDate day, EventKind kind, String words, String illness) {
    var entry = office().write(day, "social worker");
    var parent = life.in(entry, parent());
    var event = Said.event(kind, life.alias(child)).words(words).by(parent, parent);
    entry.says(illness.isEmpty() ? event : event.detail("illness-given", illness));
  }
}
