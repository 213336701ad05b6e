package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.EventKind;

/// A referral to social care and what comes of it, told to its end.
final class Referral {

  private static final int WORKING_DAYS_OF_ASSESSMENT = 45;
  private static final List<Source> SOURCES = List.of(Source.values());

  private final Life life;
  private final Chance chance;
  private final Office office;
  private final Source source;
  private final String about;

  /// Who refers.
  enum Source {
    POLICE("police", Agency.POLICE, ""),
    SCHOOL("school", Agency.SCHOOL, ""),
    HEALTH("health", Agency.HEALTH_VISITOR, ""),
    COUNCIL("early-help", null, ""),
    FAMILY("relative", null, "relative"),
    OTHER("anonymous", null, "anonymous caller");

    private final String words;
    private final Optional<Agency> agency;
    private final String unknown;

    Source(String words, @org.jspecify.annotations.Nullable Agency agency, String unknown) {
      this.words = words;
      this.agency = Optional.ofNullable(agency);
      this.unknown = unknown;
    }

    String words() {
      return words;
    }

    Optional<Agency> agency() {
      return agency;
    }

    /// How records call somebody who is not put on record.
    Optional<String> unknown() {
      return unknown.isEmpty() ? Optional.empty() : Optional.of(unknown);
    }
  }

  Referral(Life life, List<Person> children, LocalDate day) {
    this.life = life;
    this.chance = life.chance();
    this.source = SOURCES.get(chance.weighted(Rates.SOURCES));
    this.about = about(source, chance);
    this.office = new Office(life, children, day);
  }

  private static String about(Source source, Chance chance) {
    return switch (source) {
      case POLICE -> chance.yes(0.7) ? "domestic-abuse" : "neglect";
      case SCHOOL -> chance.pick(List.of("injury", "behaviour", "neglect", "domestic-abuse"));
      case HEALTH ->
          chance.pick(List.of("parental-mental-health", "neglect", "injury", "domestic-abuse"));
      case COUNCIL, FAMILY, OTHER -> chance.pick(List.of("neglect", "behaviour", "domestic-abuse"));
    };
  }

  /// Tells all of it.
  ///
  /// @return the day on which nothing is open any more
  LocalDate tell() {
    var end = told();
    life.household().homes().stream()
        .filter(home -> home.from().isAfter(office.since()) && home.from().isBefore(end))
        .forEach(this::moved);
    return end;
  }

  /// A move within the area while the case is open.
  private void moved(Household.Home home) {
    var entry = office.write(life.days().after(home.from(), chance.between(0, 5)), "social worker");
    for (var child : office.children()) {
      var alias = life.alias(child);
      entry
          .says(Said.event(EventKind.HOME_MOVE, alias).words("Moved within the area"))
          .says(Said.address(alias, home.address()));
    }
  }

  private LocalDate told() {
    var day = office.since();
    var key = source.agency().map(life::request);
    told(day, key);
    office.referral(life.days().after(day, chance.yes(0.85) ? 0 : 1), source, about, key);
    var decided =
        life.days().after(day, chance.yes(Rates.DECISION_IN_TIME) ? 1 : chance.between(2, 4));
    return switch (chance.weighted(
        Rates.NO_ACTION, Rates.ENQUIRY, 1 - Rates.NO_ACTION - Rates.ENQUIRY)) {
      case 0 -> noAction(decided);
      case 1 -> new Enquiry(life, office, about, source).tell(day);
      default -> assessment(decided);
    };
  }

  /// What the agency that refers has in its own records.
  private void told(LocalDate day, Optional<String> key) {
    switch (source) {
      case POLICE -> new Incidents(life).incident(office.children(), day, key);
      case SCHOOL -> {
        var concern =
            new Schooling(life)
                .concern(office.first(), day, about, "Referred to social care the same day");
        key.ifPresent(request -> shared(concern, Agency.SCHOOL, request));
      }
      case HEALTH -> {
        var contact = life.recordAtOnce(Agency.HEALTH_VISITOR, day, "health visitor");
        var alias = life.in(contact, office.first());
        contact.says(
            Said.event(EventKind.CONTACT, alias)
                .detail("about", about)
                .words("Referred to social care"));
        key.ifPresent(request -> shared(contact, Agency.HEALTH_VISITOR, request));
      }
      case COUNCIL, FAMILY, OTHER -> {}
    }
  }

  private void shared(Entry entry, Agency from, String request) {
    entry.says(
        Said.sharing(
                life.alias(office.first()),
                org.sightline.ledger.Claim.Sharing.SHARED,
                org.sightline.ledger.Topic.REFERRAL,
                from,
                Agency.SOCIAL_CARE,
                request)
            .put("records", List.of(entry.number())));
  }

  private LocalDate noAction(LocalDate day) {
    office.decided(day, "no further action", "Below the threshold; advice given", source);
    return day;
  }

  private LocalDate assessment(LocalDate decided) {
    office.decided(decided, "assessment", "Needs to be assessed under section 17", source);
    office.allocated(
        life.days().after(decided, chance.yes(Rates.ALLOCATED_IN_TIME) ? 1 : chance.between(2, 6)));
    office.visited(life.days().after(decided, chance.between(2, 8)), true);
    var done = life.days().after(office.since(), lasting(chance));
    office.supervised(life.days().after(decided, chance.between(10, 18)));
    return assessed(done);
  }

  /// How many working days an assessment takes: 33 on average, 84 in a hundred within 45.
  static int lasting(Chance chance) {
    return chance.yes(Rates.ASSESSMENT_IN_TIME)
        ? chance.peaked(10, 34, WORKING_DAYS_OF_ASSESSMENT)
        : chance.peaked(WORKING_DAYS_OF_ASSESSMENT + 1, 48, 66);
  }

  private LocalDate assessed(LocalDate done) {
    var entry = office.write(done, "social worker");
    if (chance.yes((Rates.NOT_IN_NEED - 0.07) / (1 - Rates.NO_ACTION - Rates.ENQUIRY))) {
      office.each(
          entry,
          EventKind.ASSESSMENT,
          "not in need",
          "Children seen; no needs found that call for a plan");
      office.closed(
          life.days().after(done, chance.between(0, 3)),
          "no further action",
          "Assessed; not in need");
      return done;
    }
    office.each(
        entry, EventKind.ASSESSMENT, "child in need plan", "Children seen; in need of support");
    return new InNeed(life, office).tell(done);
  }
}
