package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.ledger.Topic;

/// A section 47 enquiry: strategy discussion, checks of every adult, children seen, a medical where there is an injury, an end.
final class Enquiry {

  private static final List<Opinion> HARMLESS =
      List.of(Opinion.ACCIDENTAL, Opinion.CONSISTENT_WITH_ACCOUNT, Opinion.MEDICAL_CAUSE);
  private static final List<Opinion> UNCLEAR = List.of(Opinion.CANNOT_SAY, Opinion.UNEXPLAINED);
  private static final List<Opinion> HARM = List.of(Opinion.NON_ACCIDENTAL, Opinion.SUSPICIOUS);

  private final Life life;
  private final Chance chance;
  private final Office office;
  private final String about;
  private final Referral.Source source;

  Enquiry(Life life, Office office, String about, Referral.Source source) {
    this.life = life;
    this.chance = life.chance();
    this.office = office;
    this.about = about;
    this.source = source;
  }

  /// Tells all of it.
  ///
  /// @return the day on which nothing is open any more
  LocalDate tell(LocalDate referred) {
    var day = life.days().after(referred, chance.yes(0.75) ? 0 : 1);
    started(day);
    police(day);
    seen(day);
    var harm = about.equals("injury") && chance.yes(Rates.MEDICAL) && medical(day);
    return harm || chance.yes(Rates.CONFERENCE_OTHERWISE) ? conference(day) : ended(day);
  }

  private void started(LocalDate day) {
    office.decided(
        day, "strategy discussion", "Reasonable cause to suspect significant harm", source);
    office.allocated(day);
    var entry = office.write(day, "team manager").heardBy(Agency.POLICE, Agency.HEALTH_VISITOR);
    for (var child : office.children()) {
      entry.says(
          Said.event(EventKind.STRATEGY_DISCUSSION, life.alias(child))
              .detail("attended", "social care, police, health")
              .detail("outcome", "section 47 enquiry"));
      entry.says(
          Said.event(EventKind.SECTION_47_STARTED, life.alias(child)).detail("about", about));
      if (chance.yes(Rates.STEP_OF_ADULT_TAKEN)) {
        entry.says(
            Said.decision(
                life.alias(child),
                Claim.DecisionKind.PLACEMENT,
                "stays at home under a safety plan",
                "Parents agree to the plan; a relative stays with them; visit tomorrow"));
      }
    }
  }

  private void police(LocalDate day) {
    var incidents = new Incidents(life);
    for (var adult : life.household().adultsOn(day)) {
      if (known(adult, day)) {
        var request = asked(adult, day);
        var days =
            chance.yes(Rates.CHECK_ANSWERED_IN_TIME) ? chance.between(0, 2) : chance.between(3, 7);
        var result =
            chance.yes(0.12) ? Claim.CheckResult.CONCERN_FOUND : Claim.CheckResult.NOTHING_KNOWN;
        incidents.checked(office.first(), adult, life.days().after(day, days), request, result);
        new Adults(life).checked(office.first(), adult, life.days().after(day, soon()));
      }
    }
    if (chance.yes(Rates.POLICE_INVESTIGATE)) {
      var child = office.first();
      incidents.note(child, day, EventKind.POLICE_INVESTIGATION_STARTED, "", "Joint investigation");
      incidents.note(child, day, EventKind.OFFICER_ASSIGNED, "", "Officer in the case named");
      var end = life.days().after(day, chance.peaked(5, 12, 45));
      incidents.note(
          child,
          end,
          EventKind.POLICE_INVESTIGATION_ENDED,
          "no further action",
          "Closed after review");
    }
  }

  private boolean known(Person adult, LocalDate day) {
    return life.household().declaredOn(day).contains(adult);
  }

  private String asked(Person adult, LocalDate day) {
    var request = life.request(Agency.SOCIAL_CARE);
    var entry = life.recordAtOnce(Agency.SOCIAL_CARE, day, "social worker");
    var child = life.in(entry, office.first());
    var alias = life.in(entry, adult);
    entry.says(Said.relation(alias, child, Incidents.relation(adult)));
    entry.says(
        Said.sharing(
            alias,
            Claim.Sharing.ASKED,
            Topic.POLICE_CHECK,
            Agency.SOCIAL_CARE,
            Agency.POLICE,
            request));
    return request;
  }

  private void seen(LocalDate day) {
    var soon = chance.yes(Rates.SEEN_IN_ENQUIRY) ? chance.between(0, 1) : chance.between(2, 5);
    office.visited(life.days().after(day, soon), true);
    office.visited(life.days().after(day, chance.between(6, 9)), false);
  }

  /// Most adults are seen at the first visit.
  private int soon() {
    return chance.yes(0.85) ? chance.between(0, 1) : chance.between(2, 4);
  }

  /// A child protection medical.
  ///
  /// @return whether the doctor thinks that somebody caused the injury
  private boolean medical(LocalDate day) {
    var child = office.first();
    var request = life.request(Agency.SOCIAL_CARE);
    var asking = life.recordAtOnce(Agency.SOCIAL_CARE, day, "social worker");
    asking.says(
        Said.sharing(
            life.in(asking, child),
            Claim.Sharing.ASKED,
            Topic.MEDICAL_EXAMINATION,
            Agency.SOCIAL_CARE,
            Agency.HOSPITAL,
            request));
    var held =
        life.days().after(day, chance.yes(Rates.CHECK_ANSWERED_IN_TIME) ? chance.between(0, 1) : 3);
    if (!examined(child, held, request)) {
      return false;
    }
    strategyAgain(child, held);
    return true;
  }

  /// Once a doctor says so, agencies talk again the same day, and decide where the child is safe.
  private void strategyAgain(Person child, LocalDate day) {
    var entry = office.write(day, "team manager").heardBy(Agency.POLICE, Agency.HOSPITAL);
    var alias = life.alias(child);
    entry.says(
        Said.event(EventKind.STRATEGY_DISCUSSION, alias)
            .detail("attended", "social care, police, hospital")
            .detail("outcome", "section 47 enquiry goes on"));
    if (chance.yes(Rates.STEP_OF_ADULT_TAKEN)) {
      entry.says(
          Said.decision(
              alias,
              Claim.DecisionKind.PLACEMENT,
              "stays with a relative who supervises",
              "Not safe alone with those who were there; relative seen and checked"));
    }
  }

  private boolean examined(Person child, LocalDate day, String request) {
    var entry =
        life.recordAtOnce(Agency.HOSPITAL, day, "consultant paediatrician")
            .basis("examined")
            .heardBy(Agency.SOCIAL_CARE, Agency.POLICE);
    var patient = life.in(entry, child);
    var parent = life.in(entry, life.household().parent());
    var key = life.injury(child);
    var opinion =
        chance.pick(
            switch (chance.weighted(Rates.MEDICAL_FINDS)) {
              case 0 -> HARMLESS;
              case 1 -> UNCLEAR;
              default -> HARM;
            });
    entry
        .says(Said.event(EventKind.MEDICAL_EXAMINATION, patient).words("Child protection medical"))
        .says(Said.sight(patient, Claim.Sight.UNDRESSED_OR_EXAMINED))
        .says(Said.injury(patient, key, InjuryType.BRUISE, List.of(site(child, day))))
        .says(Said.account(patient, key, Mechanism.HIT_AGAINST_OBJECT).by(parent, parent))
        .says(Said.opinion(patient, key, opinion))
        .says(
            Said.sharing(
                    patient,
                    Claim.Sharing.ANSWERED,
                    Topic.MEDICAL_EXAMINATION,
                    Agency.HOSPITAL,
                    Agency.SOCIAL_CARE,
                    request)
                .put("records", List.of(entry.number())));
    return HARM.contains(opinion);
  }

  private Site site(Person child, LocalDate day) {
    return child.months(day) < 48
        ? chance.pick(List.of(Site.FOREHEAD, Site.CHEEK, Site.KNEE_OR_SHIN))
        : chance.pick(List.of(Site.FOREARM, Site.UPPER_ARM, Site.THIGH, Site.CHEEK));
  }

  /// Ends without a conference: not substantiated, or no risk that goes on.
  private LocalDate ended(LocalDate day) {
    var end = life.days().after(day, chance.between(7, 14));
    var substantiated = chance.yes(0.35);
    var outcome =
        substantiated
            ? "substantiated, no continuing risk of significant harm"
            : "not substantiated";
    office.each(office.write(end, "team manager"), EventKind.SECTION_47_ENDED, outcome, "");
    var assessed = life.days().after(day, Math.max(14, Referral.lasting(chance)));
    var entry = office.write(assessed, "social worker");
    if (chance.yes(0.55)) {
      office.each(entry, EventKind.ASSESSMENT, "child in need plan", "");
      return new InNeed(life, office).tell(assessed);
    }
    office.each(entry, EventKind.ASSESSMENT, "not in need", "");
    office.closed(
        assessed,
        "no further action",
        "Enquiry and assessment complete; no risk found that goes on");
    return assessed;
  }

  private LocalDate conference(LocalDate day) {
    var late = !chance.yes(Rates.CONFERENCE_IN_TIME);
    var held = life.days().after(day, late ? chance.between(16, 24) : chance.peaked(9, 14, 15));
    var end = life.days().after(day, late ? chance.between(10, 15) : chance.between(6, 9));
    office.each(
        office.write(end, "team manager"),
        EventKind.SECTION_47_ENDED,
        "substantiated, initial child protection conference",
        "");
    office.visited(life.days().after(day, chance.between(11, 13)), false);
    var assessed = office.write(life.days().after(day, late ? 15 : 8), "social worker");
    office.each(assessed, EventKind.ASSESSMENT, "child protection conference", "");
    return new Protection(life, office, about).tell(held);
  }
}
