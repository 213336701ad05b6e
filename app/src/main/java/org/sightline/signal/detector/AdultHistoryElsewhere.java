package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.RecordedClaim;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Severity;
import org.sightline.time.Eyes;

/// One agency holds a concern about an adult who has access to the child, and the agency that decides about the child has not got
/// it: nobody told it, it passed no record on, and no check of its own found it.
@Detects(
    code = "adult-history-elsewhere",
    version = 1,
    summary =
        "An agency's concern about an adult around the child is unknown to the one that decides",
    basis =
        "Working Together to Safeguard Children 2023, chapter 1 (information sharing); Child"
            + " Safeguarding Practice Review Panel, The Myth of Invisible Men (2021)")
final class AdultHistoryElsewhere implements Detector {

  private static final Set<EventKind> HISTORY =
      EnumSet.of(
          EventKind.ORDER,
          EventKind.ARREST,
          EventKind.BAIL,
          EventKind.CHARGING_DECISION,
          EventKind.PLACEMENT,
          EventKind.PLAN_STARTED,
          EventKind.PROCEEDINGS_ISSUED);
  private static final Set<EventKind> CASE =
      EnumSet.of(
          EventKind.REFERRAL,
          EventKind.INITIAL_ASSESSMENT,
          EventKind.CORE_ASSESSMENT,
          EventKind.ASSESSMENT,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_STARTED,
          EventKind.CONFERENCE,
          EventKind.PLAN_STARTED,
          EventKind.ALLOCATION);
  private static final Set<Claim.CheckKind> ASKED_OTHERS =
      EnumSet.of(Claim.CheckKind.POLICE_RECORD, Claim.CheckKind.LOCAL_AUTHORITY_RECORD);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var deciding = deciding(chronology, settings);
    if (deciding.isEmpty()) {
      return List.of();
    }
    var told = new Told(chronology, deciding.get());
    var findings = new ArrayList<Finding>();
    for (var adult : chronology.adults()) {
      if (adult.access() || adult.parent()) {
        var unknown = told.unknown(adult, chronology, settings);
        if (!unknown.isEmpty()) {
          findings.add(finding(chronology, adult, unknown, deciding.get()));
        }
      }
    }
    return List.copyOf(findings);
  }

  /// The social care agency that has the child's case, where one has it.
  private static Optional<String> deciding(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("case-looks-back"));
    var last =
        Occasion.ofChild(chronology, CASE).stream()
            .filter(event -> Report.socialCare(event.agency()))
            .filter(event -> !Occasion.latest(event).isBefore(since))
            .reduce((before, after) -> after);
    boolean open =
        chronology.onPlan() || last.filter(event -> !closedSince(chronology, event)).isPresent();
    return last.filter(event -> open).map(Event::agency);
  }

  private static boolean closedSince(Chronology chronology, Event opened) {
    return Closing.in(chronology).stream()
        .anyMatch(closing -> !closing.day().isBefore(Occasion.latest(opened)));
  }

  /// What the deciding agency has been told.
  private static final class Told {
    private final Eyes deciding;
    private final String agency;
    private final Set<String> passedOn = new HashSet<>();

    Told(Chronology chronology, String agency) {
      this.agency = agency;
      this.deciding = Eyes.of(agency);
      for (var passing : chronology.claims(Claim.Shared.class)) {
        var shared = passing.what();
        if (shared.to().equals(agency)) {
          shared
              .records()
              .forEach(record ->
                  passedOn.add(record.contains("/") ? record : shared.from() + "/" + record));
        }
      }
    }

    /// The concerns about an adult that the deciding agency has not got.
    List<RecordedClaim> unknown(Adult adult, Chronology chronology, Settings settings) {
      var all = adult.mentions().stream().flatMap(id -> chronology.claim(id).stream()).toList();
      var abuse =
          all.stream().filter(claim -> is(claim, EventKind.DOMESTIC_ABUSE_INCIDENT)).toList();
      return all.stream()
          .filter(claim ->
              history(claim, chronology)
                  || (abuse.size() >= settings.count("incidents") && abuse.contains(claim)))
          .filter(claim -> !knows(claim, all))
          .toList();
    }

    private boolean knows(RecordedClaim history, List<RecordedClaim> all) {
      return history.knownDirectlyTo(deciding)
          || passedOn.contains(history.agency() + "/" + history.source().record())
          || all.stream()
              .filter(claim -> !claim.received().isBefore(history.received()))
              .anyMatch(claim -> asked(claim) || answers(claim, history));
    }

    /// A check of records that the deciding agency has the result of.
    private boolean asked(RecordedClaim claim) {
      return claim.claim() instanceof Claim.Checked check
          && ASKED_OTHERS.contains(check.check())
          && claim.knownDirectlyTo(deciding);
    }

    private boolean answers(RecordedClaim claim, RecordedClaim history) {
      return claim.claim() instanceof Claim.Shared shared
          && shared.to().equals(agency)
          && shared.from().equals(history.agency())
          && shared.sharing() != Claim.Sharing.ASKED
          && shared.sharing() != Claim.Sharing.WITHHELD;
    }

    private static boolean history(RecordedClaim claim, Chronology chronology) {
      return switch (claim.claim()) {
        case Claim.Checked check -> check.result() == Claim.CheckResult.CONCERN_FOUND;
        case Claim.Happened event ->
            HISTORY.contains(event.kind()) && !chronology.child().records().contains(event.about());
        case Claim.IdentityFact _,
            Claim.Related _,
            Claim.Lives _,
            Claim.HouseholdDeclared _,
            Claim.Present _,
            Claim.Sighted _,
            Claim.Injured _,
            Claim.Explained _,
            Claim.Judged _,
            Claim.Moves _,
            Claim.Measured _,
            Claim.Decided _,
            Claim.Shared _,
            Claim.SamePerson _,
            Claim.Withdrawn _ ->
            false;
      };
    }

    private static boolean is(RecordedClaim claim, EventKind kind) {
      return claim.claim() instanceof Claim.Happened event && event.kind() == kind;
    }
  }

  private Finding finding(
      Chronology chronology, Adult adult, List<RecordedClaim> unknown, String deciding) {
    var who = Wording.person(adult.person());
    return Findings.by(this)
        .about(Alike.subject(adult, chronology), Alike.name(adult, chronology))
        .says(
            Severity.CHECK,
            "About %s, who has access to the child, others hold: %s. It is not on record that %s, which decides about the child, has it."
                .formatted(
                    who,
                    Wording.few(unknown.stream().map(AdultHistoryElsewhere::words).toList()),
                    Wording.agency(deciding)))
        .because(unknown.stream().map(RecordedClaim::id).toList())
        .because(adult.mentions())
        .asks(
            "Does %s know this about %s, and what does it change?"
                .formatted(Wording.agency(deciding), who),
            "the record passed on to it",
            "a police record or local authority record check of its own");
  }

  private static String words(RecordedClaim claim) {
    var what =
        claim.claim() instanceof Claim.Happened event
            ? Wording.words(event.kind().name())
            : "a check that found a concern";
    return "%s (%s, %s)"
        .formatted(
            what,
            Wording.agency(claim.agency()),
            Wording.when(claim.happened()).replaceFirst("^on ", ""));
  }
}
