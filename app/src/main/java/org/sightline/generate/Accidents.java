package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Topic;

/// Injuries that bring children to the emergency department and the surgery, nearly all of them accidents with one account.
final class Accidents {

  private static final int INFANT_MONTHS = 12;
  private static final int NOT_MOBILE_MONTHS = 9;
  private static final int SPEAKS_FROM = 8;

  private final Life life;
  private final Chance chance;

  Accidents(Life life) {
    this.life = life;
    this.chance = life.chance();
  }

  void tell() {
    for (var child : life.household().children()) {
      for (int year = 0; year < life.order().years(); year++) {
        var from = life.order().from().plusYears(year);
        atHospital(child, from);
        atSurgery(child, from);
      }
    }
  }

  private void atHospital(Person child, LocalDate yearFrom) {
    var times = chance.times(Rates.atHospital(child.years(yearFrom.plusMonths(6))));
    for (int time = 0; time < times; time++) {
      var day = yearFrom.plusDays(chance.between(0, 364));
      if (child.months(day) >= 1 && child.years(day) < 18) {
        life.newCourse();
        attendance(
            child,
            day,
            Injured.accident(child.months(day), chance),
            Opinion.CONSISTENT_WITH_ACCOUNT);
      }
    }
  }

  private void atSurgery(Person child, LocalDate yearFrom) {
    var day = yearFrom.plusDays(chance.between(0, 364));
    var months = child.months(day);
    if (months >= 16 && months < 60 && chance.yes(Rates.AT_SURGERY_UNDER_FIVE)) {
      life.newCourse();
      consultation(child, life.days().onOrAfter(day), Injured.toddlersBruise(chance));
    }
  }

  /// An attendance at the emergency department for an injury.
  Entry attendance(Person child, LocalDate day, Injured injured, Opinion opinion) {
    var months = child.months(day);
    var entry = life.record(Agency.HOSPITAL, day, doctor(months)).basis("examined");
    var patient = life.in(entry, child);
    var carer = life.in(entry, carer(day));
    var key = life.injury(child);
    var speaker = speaker(child, carer, months);
    entry
        .says(Said.event(EventKind.ATTENDANCE, patient).words(injured.words()))
        .says(
            Said.sight(patient, months < 24 ? Claim.Sight.UNDRESSED_OR_EXAMINED : Claim.Sight.SEEN))
        .says(
            Said.injury(patient, key, injured.type(), List.of(injured.site()))
                .words(injured.words()))
        .says(
            Said.account(patient, key, injured.how())
                .by(speaker, speaker.equals(carer) ? carer : "child")
                .words(injured.words()))
        .says(Said.opinion(patient, key, opinion));
    if (months < 18) {
      entry.says(Said.mobility(patient, mobility(child, day)));
    }
    if (injured.type() == InjuryType.BRUISE && months < NOT_MOBILE_MONTHS) {
      bruiseToldOf(child, entry, patient);
    }
    onPlan(entry, patient, day);
    return entry;
  }

  /// Babies are seen by a paediatric doctor; the rule of most departments.
  private String doctor(int months) {
    return months < INFANT_MONTHS && chance.yes(0.95)
        ? "paediatric registrar"
        : "emergency department doctor";
  }

  private String speaker(Person child, String carer, int months) {
    return months >= SPEAKS_FROM * 12 && chance.yes(0.5) ? life.alias(child) : carer;
  }

  /// Who came along, of those who live there.
  private Person carer(LocalDate day) {
    var household = life.household();
    return household.man(day).filter(man -> chance.yes(0.3)).orElse(household.parent());
  }

  /// Areas have a protocol: a bruise in a baby who does not move is told to social care, whoever explains it.
  private void bruiseToldOf(Person child, Entry entry, String patient) {
    if (chance.yes(Rates.STEP_OF_ADULT_TAKEN)) {
      entry.says(
          Said.sharing(
                  patient,
                  Claim.Sharing.SHARED,
                  Topic.CONCERN,
                  Agency.HOSPITAL,
                  Agency.SOCIAL_CARE,
                  life.request(Agency.HOSPITAL))
              .put("records", List.of(entry.number())));
      var office = new Office(life, List.of(child), OfficeDays.extract(entry.recorded()));
      office.contactOnly(
          "health", "injury", "Paediatric doctor saw the child undressed: accidental");
    }
  }

  /// How far a child moves by age; some two months earlier than most, some two months later.
  static Claim.Mobility mobility(Person child, LocalDate day) {
    var months = child.months(day) + Math.floorMod(child.id().hashCode(), 5) - 2;
    if (months < 5) {
      return Claim.Mobility.NOT_YET_ROLLING;
    }
    if (months < 8) {
      return Claim.Mobility.ROLLING;
    }
    if (months < 10) {
      return Claim.Mobility.CRAWLING;
    }
    return months < 13 ? Claim.Mobility.CRUISING : Claim.Mobility.WALKING;
  }

  /// The national flag shows the department that a child is on a plan; it then tells social care and the police.
  private void onPlan(Entry entry, String patient, LocalDate day) {
    if (life.onPlan(day) && chance.yes(Rates.STEP_OF_ADULT_TAKEN)) {
      for (var agency : List.of(Agency.SOCIAL_CARE, Agency.POLICE)) {
        entry.says(
            Said.sharing(
                    patient,
                    Claim.Sharing.SHARED,
                    Topic.CONCERN,
                    Agency.HOSPITAL,
                    agency,
                    life.request(Agency.HOSPITAL))
                .words("Attendance of a child on a plan"));
      }
    }
  }

  private void consultation(Person child, LocalDate day, Injured injured) {
    var entry = life.recordAtOnce(Agency.GP, day, "GP").basis("examined");
    var patient = life.in(entry, child);
    var carer = life.in(entry, life.household().parent());
    var key = life.injury(child);
    entry
        .says(Said.event(EventKind.CONSULTATION, patient).words("Cough; bruise seen"))
        .says(Said.injury(patient, key, injured.type(), List.of(injured.site())))
        .says(Said.account(patient, key, injured.how()).by(carer, carer).words(injured.words()))
        .says(Said.opinion(patient, key, Opinion.ACCIDENTAL))
        .says(Said.mobility(patient, Claim.Mobility.WALKING));
    onPlan(entry, patient, day);
  }
}
