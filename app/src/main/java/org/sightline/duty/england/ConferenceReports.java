package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Request;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Topic;

/// A conference without the doctor who examined the child, or the GP who knows it, decides on half of what is known.
@Owed(
    in = England.class,
    code = "conference-reports",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "The examining doctors and the GP are invited to the initial conference, or"
            + " asked for a report",
    owner = "Social care",
    starts =
        "An initial conference is held. Asked of every agency whose doctor examined"
            + " the child or judged an injury in the 90 days before, and of the GP. Where"
            + " the record does not say who came, that is owed instead.",
    discharges =
        "The doctor or agency among those invited or attending, or a report or "
            + "history asked of that agency in the 90 days before.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "those attending conferences and information for them",
    limit = {"limit: the same day", "attendance: 1 working day"})
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, those attending conferences and information for them",
    limit = {"limit: the same day", "attendance: 1 working day"})
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "initial child protection conferences, who takes part and what they bring",
    limit = {"limit: the same day", "attendance: 1 working day"})
final class ConferenceReports implements Duty {

  private static final int DAYS_LOOKED_BACK = 90;
  private static final List<String> ATTENDANCE = List.of("invited", "attended", "absent");

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.CONFERENCE)
        .filter(conference -> !OnRecord.onPlan(chronology, dayOf(conference).minusDays(1)))
        .flatMap(conference -> owed(conference, chronology, terms))
        .toList();
  }

  private Stream<Obligation> owed(Event conference, Chronology chronology, Terms terms) {
    if (ATTENDANCE.stream().noneMatch(conference.details()::containsKey)) {
      return Stream.of(attendance(conference, terms));
    }
    return doctors(conference, chronology).entrySet().stream()
        .map(doctor -> owed(conference, doctor, chronology, terms));
  }

  private Obligation owed(
      Event conference, Map.Entry<String, String> doctor, Chronology chronology, Terms terms) {
    return terms
        .since(Act.of(conference))
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            dayOf(conference) + "/" + doctor.getKey(),
            "invite the %s (%s) to the conference of %s, or ask for a report"
                .formatted(doctor.getValue(), doctor.getKey(), inWords(dayOf(conference))))
        .doneBy(
            tookPart(conference, doctor)
                .or(() -> reportAsked(conference, doctor.getKey(), chronology)));
  }

  /// Who was there was not recorded, so nobody can tell who was missing.
  private Obligation attendance(Event conference, Terms terms) {
    return terms
        .since(Act.of(conference))
        .within("attendance")
        .owes(
            AgencyKind.SOCIAL_CARE,
            dayOf(conference) + "/attendance",
            "record who was invited to the conference of %s and who came"
                .formatted(inWords(dayOf(conference))))
        .doneBy(Optional.empty());
  }

  /// The role of the doctor by the agency: those who examined the child or judged an injury of late, and the GP.
  private static Map<String, String> doctors(Event conference, Chronology chronology) {
    var day = dayOf(conference);
    var examiners =
        OnRecord.ofChild(chronology, EventKind.MEDICAL_EXAMINATION)
            .filter(exam -> shortlyBefore(Act.of(exam).latest(), day))
            .map(exam -> Map.entry(exam.agency(), exam.role()));
    var judges =
        chronology.injuries().stream()
            .filter(injury -> shortlyBefore(injury.firstKnown(), day))
            .map(Injury::opinions)
            .flatMap(List::stream)
            .filter(view -> !AgencyKind.SOCIAL_CARE.includes(view.agency()))
            .filter(view -> !AgencyKind.POLICE.includes(view.agency()))
            .map(view -> Map.entry(view.agency(), view.role()));
    return Stream.of(examiners, judges, gps(chronology))
        .flatMap(entries -> entries)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
  }

  /// The child's practices, as far as their records are here; else the GP in general.
  private static Stream<Map.Entry<String, String>> gps(Chronology chronology) {
    var known =
        chronology.events().stream()
            .map(Event::agency)
            .filter(AgencyKind.GP::includes)
            .distinct()
            .toList();
    return (known.isEmpty() ? List.of(AgencyKind.GP.id()) : known)
        .stream().map(practice -> Map.entry(practice, "GP"));
  }

  private static Optional<Act> tookPart(Event conference, Map.Entry<String, String> doctor) {
    return Stream.of("invited", "attended")
            .flatMap(detail -> conference.detail(detail).stream())
            .anyMatch(who ->
                OnRecord.names(who, doctor.getKey()) || OnRecord.names(who, doctor.getValue()))
        ? Optional.of(Act.of(conference))
        : Optional.empty();
  }

  private static Optional<Act> reportAsked(Event conference, String agency, Chronology chronology) {
    var asked =
        chronology.requests().stream()
            .filter(request ->
                request.topic() == Topic.MEDICAL_REPORT || request.topic() == Topic.HISTORY)
            .filter(request -> request.to().equals(agency))
            .map(ConferenceReports::act)
            .filter(act -> shortlyBefore(act.latest(), dayOf(conference)))
            .toList();
    return asked.stream().findFirst();
  }

  private static Act act(Request request) {
    return Act.of(request.asked(), request.received(), request.claim());
  }

  private static boolean shortlyBefore(LocalDate day, LocalDate conference) {
    return !day.isAfter(conference) && !day.isBefore(conference.minusDays(DAYS_LOOKED_BACK));
  }

  private static LocalDate dayOf(Event conference) {
    return Act.of(conference).latest();
  }
}
