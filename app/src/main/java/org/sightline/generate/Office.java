package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Topic;

/// How social care writes down what it does about some children of a household.
final class Office {

  private static final int SPEAKS_ALONE_FROM = 4;
  private final Life life;
  private final Chance chance;
  private final List<Person> children;
  private final LocalDate since;

  /// @param since the day the work began
  Office(Life life, List<Person> children, LocalDate since) {
    this.life = life;
    this.chance = life.chance();
    this.children = children;
    this.since = life.days().onOrAfter(since);
  }

  LocalDate since() {
    return since;
  }

  List<Person> children() {
    return children;
  }

  Person first() {
    return children.getFirst();
  }

  /// A record with the children in it, typed the same working day.
  Entry write(LocalDate day, String by) {
    return withChildren(life.recordAtOnce(Agency.SOCIAL_CARE, day, by));
  }

  private Entry withChildren(Entry entry) {
    children.forEach(child -> life.in(entry, child));
    return entry;
  }

  /// The same event for each of the children.
  Entry each(Entry entry, EventKind kind, String outcome, String words) {
    children.forEach(child -> {
      var event = Said.event(kind, life.alias(child));
      if (!outcome.isEmpty()) {
        event.detail("outcome", outcome);
      }
      entry.says(words.isEmpty() ? event : event.words(words));
    });
    return entry;
  }

  /// A referral taken in.
  void referral(LocalDate day, Referral.Source source, String about, Optional<String> key) {
    var entry = write(day, "duty social worker");
    var parent = life.in(entry, life.household().parent());
    children.forEach(child -> {
      var event =
          Said.event(EventKind.REFERRAL, life.alias(child))
              .detail("source", source.words())
              .detail("about", about);
      source.unknown().ifPresent(event::byUnknown);
      entry.says(event);
      entry.says(
          Said.relation(parent, life.alias(child), Incidents.relation(life.household().parent())));
    });
    siblings(entry);
    if (chance.yes(Rates.HOUSEHOLD_ON_REFERRAL)) {
      new Adults(life).declared(entry, children, day);
    }
    key.ifPresent(request ->
        source
            .agency()
            .ifPresent(agency ->
                entry.says(
                    Said.sharing(
                        life.alias(first()),
                        Claim.Sharing.SHARED,
                        Topic.REFERRAL,
                        agency,
                        Agency.SOCIAL_CARE,
                        request))));
  }

  private void siblings(Entry entry) {
    for (var child : children.subList(1, children.size())) {
      entry.says(Said.relation(life.alias(child), life.alias(first()), Relation.SIBLING));
    }
  }

  /// What is done about a referral, told to whoever made it.
  void decided(LocalDate day, String outcome, String reason, Referral.Source source) {
    var entry = write(day, "team manager");
    children.forEach(child ->
        entry.says(
            Said.decision(
                life.alias(child), Claim.DecisionKind.REFERRAL_RESPONSE, outcome, reason)));
    if (source.agency().isPresent() && chance.yes(Rates.FEEDBACK_GIVEN)) {
      each(entry, EventKind.FEEDBACK_TO_REFERRER, outcome, "");
      source.agency().ifPresent(entry::heardBy);
    }
  }

  /// A contact looked at and taken no further.
  void contactOnly(String source, String about, String reason) {
    var entry = write(since, "duty social worker");
    children.forEach(child -> {
      entry.says(
          Said.event(EventKind.CONTACT, life.alias(child))
              .detail("source", source)
              .detail("about", about));
      entry.says(
          Said.decision(
              life.alias(child),
              Claim.DecisionKind.REFERRAL_RESPONSE,
              "no further action",
              reason));
    });
    if (chance.yes(Rates.HOUSEHOLD_ON_REFERRAL)) {
      new Adults(life).declared(entry, children, since);
    }
  }

  void allocated(LocalDate day) {
    each(write(day, "team manager"), EventKind.ALLOCATION, "", "Social worker allocated");
  }

  void supervised(LocalDate day) {
    if (chance.yes(Rates.SUPERVISED)) {
      each(
          write(day, "team manager"),
          EventKind.CASE_SUPERVISION,
          "",
          "Supervision held; plan confirmed");
    }
  }

  /// Somebody leaves, and mostly hands over the next day.
  void workerChanges(LocalDate day) {
    each(write(day, "team manager"), EventKind.WORKER_LEFT, "", "");
    var late = chance.yes(0.9) ? 0 : chance.between(2, 6);
    each(
        write(life.days().after(day, late), "team manager"),
        EventKind.CASE_HANDOVER,
        "",
        "Handed over to a new social worker");
  }

  void closed(LocalDate day, String outcome, String reason) {
    var entry = write(day, "team manager");
    children.forEach(child ->
        entry.says(
            Said.event(EventKind.CLOSURE, life.alias(child))
                .detail("outcome", outcome)
                .detail("reason", reason)
                .detail("reason-recorded", "yes")
                .detail("on-the-word-of", "professional")));
  }

  /// A visit: the children seen, those who can speak seen alone, the household as the parent tells it.
  void visited(LocalDate day, boolean householdAsked) {
    if (!chance.yes(Rates.VISIT_SEEN)) {
      each(
          write(day, "social worker").basis("observed"),
          EventKind.NO_ACCESS,
          "",
          "Nobody answered the door");
      seen(life.days().after(day, chance.between(1, 3)), householdAsked);
      return;
    }
    seen(day, householdAsked);
  }

  /// A visit at which the children were seen.
  void seen(LocalDate day, boolean householdAsked) {
    var entry =
        withChildren(life.record(Agency.SOCIAL_CARE, day, "social worker").basis("observed"));
    var parent = life.in(entry, life.household().parent());
    var alone = chance.yes(Rates.VISIT_ALONE);
    var unannounced = chance.yes(0.25);
    for (var child : children) {
      var alias = life.alias(child);
      var speaks = child.years(day) >= SPEAKS_ALONE_FROM;
      entry.says(
          Said.event(unannounced ? EventKind.UNANNOUNCED_VISIT : EventKind.HOME_VISIT, alias)
              .detail("alone", speaks && alone ? "yes" : "no")
              .detail("bedroom-seen", chance.yes(0.8) ? "yes" : "no"));
      entry.says(Said.sight(alias, speaks && alone ? Claim.Sight.SEEN_ALONE : Claim.Sight.SEEN));
    }
    entry.says(Said.presence(parent, life.alias(first()), Claim.Place.CHILDS_HOME));
    if (householdAsked) {
      new Adults(life).declared(entry, children, day);
    }
  }
}
