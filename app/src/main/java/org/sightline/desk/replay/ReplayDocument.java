package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A replay as data: what `sightline replay --json` prints and the page is drawn from. Its schema is published as
/// `schemas/replay-1.schema.json`. Everything carries the day from which these eyes knew it; nothing of the future of a
/// cursor need ever be drawn.
///
/// @param schema `sightline-replay/1`
/// @param id the case's id
/// @param title the case's title
/// @param about one paragraph
/// @param child how the case's child is called, by all that became known
/// @param born the child's birth day, where known
/// @param from first day
/// @param to last day
/// @param agencies who sent, in the order first heard from
/// @param claims every claim by its id
/// @param eyes the same life through each pair of eyes; the joint eye first
/// @param opportunities what a review named: hindsight, to be shown as such
public record ReplayDocument(
    String schema,
    String id,
    String title,
    String about,
    String child,
    Optional<LocalDate> born,
    LocalDate from,
    LocalDate to,
    List<Agency> agencies,
    Map<String, ClaimText> claims,
    List<EyesView> eyes,
    List<Named> opportunities) {

  /// An agency that sent records.
  ///
  /// @param id names it
  /// @param name as shown
  /// @param kind what kind of agency
  /// @param records how many records it sent
  public record Agency(String id, String name, String kind, int records) {}

  /// A stretch of days as the source dates it.
  public record When(LocalDate from, LocalDate to, String precision) {}

  /// A claim for a reader.
  ///
  /// @param kind the kind of claim
  /// @param sentence who said what, in plain words; ends with what was said
  /// @param said what was said, alone
  /// @param speaker who said it
  /// @param heardBy agencies that heard it
  /// @param basis what it rests on
  /// @param happened when
  /// @param recorded the day the agency wrote it down
  /// @param received the day we received it
  /// @param agency whose record
  /// @param record the agency's number of the record
  /// @param file the delivery it came in
  /// @param place the place in it
  public record ClaimText(
      String kind,
      String sentence,
      String said,
      String speaker,
      List<String> heardBy,
      String basis,
      When happened,
      LocalDate recorded,
      LocalDate received,
      String agency,
      String record,
      String file,
      String place) {

    /// Who says it, with the verb where one is needed: `Mother said`, `GP`.
    String lead() {
      var lead = sentence.substring(0, Math.max(0, sentence.length() - said.length())).strip();
      return lead.endsWith(":") ? lead.substring(0, lead.length() - 1) : lead;
    }

    /// The record it stands in, told apart from other agencies' numbers.
    String recordOfAgency() {
      return agency + " " + record;
    }
  }

  /// One life through one pair of eyes.
  ///
  /// @param id `joint`, or the agency's id
  /// @param name as shown
  /// @param known each claim these eyes came to know, with the day they did
  public record EyesView(
      String id,
      String name,
      Map<String, LocalDate> known,
      List<Contact> contacts,
      List<InjuryMark> injuries,
      List<Sight> sights,
      List<Away> away,
      List<AdultBand> adults,
      List<DutyBar> duties,
      List<SignalFlag> signals) {}

  /// Something an agency did or heard.
  ///
  /// @param kind the kind of event
  /// @param shape `circle` attended, `house` visit, `diamond` meeting, `sheet` record or paper, `call`, `law` police or court,
  ///     `missed` not brought, no access or missed
  public record Contact(
      String agency,
      String kind,
      String shape,
      When happened,
      LocalDate known,
      String sentence,
      List<String> claims) {}

  /// An injury with its accounts and opinions.
  ///
  /// @param sites where, as enum codes: `buttock`, `chest`; all records together, at the end
  /// @param differs whether accounts of it differ
  /// @param findings the same record by record, so that a reader of an earlier day sees no place found later
  public record InjuryMark(
      String key,
      When happened,
      LocalDate known,
      List<String> sites,
      List<String> siteWords,
      String words,
      Optional<Integer> ageInMonths,
      boolean concerning,
      boolean differs,
      List<Found> findings,
      List<Said> accounts,
      List<Said> opinions,
      List<String> agencies,
      List<String> claims) {}

  /// What one record says was found.
  public record Found(
      List<String> sites,
      List<String> siteWords,
      String words,
      String agency,
      LocalDate known,
      String claim) {}

  /// An account or an opinion.
  ///
  /// @param what the kind of account, or the opinion
  /// @param words as recorded
  public record Said(
      String what, String words, String speaker, String agency, LocalDate known, String claim) {}

  /// The child was seen, or was not.
  ///
  /// @param sight `undressed-or-examined`, `seen-alone`, `seen`, `obscured`, `not-examined`, `not-seen`
  public record Sight(
      String sight,
      When happened,
      LocalDate known,
      String agency,
      String role,
      String words,
      String claim) {}

  /// The child lived elsewhere.
  public record Away(
      String with, LocalDate from, Optional<LocalDate> to, LocalDate known, List<String> claims) {}

  /// An adult's place around the child.
  ///
  /// @param relation what they are, in words
  /// @param names how these eyes could call them, from which day
  /// @param standing how their place in the household stood, as known on each day
  /// @param strokes each piece of evidence
  /// @param ladder the six steps
  /// @param maybeAlso ids of adults who may be the same person
  /// @param parent whether a parent of the child
  /// @param records all records of theirs: signals and duties are about one of these
  public record AdultBand(
      String id,
      String relation,
      boolean parent,
      List<NameFrom> names,
      List<StandingFrom> standing,
      List<Stroke> strokes,
      List<Step> ladder,
      List<String> maybeAlso,
      List<String> records) {}

  /// A name these eyes had from a day on.
  public record NameFrom(LocalDate from, String name) {}

  /// How a place in the household stood from a day on: `declared`, `evidenced`, `denied`, `contested`,
  /// `checked-elsewhere`.
  public record StandingFrom(LocalDate from, String standing, int voices) {}

  /// One piece of evidence.
  ///
  /// @param weight `declares`, `points-to`, `denies`, `checked-away`
  /// @param sign what kind of sign
  public record Stroke(
      String weight, String sign, When happened, LocalDate known, String sentence, String claim) {}

  /// A step of the ladder.
  ///
  /// @param rung `named` … `background-checked`
  /// @param done the day these eyes knew it done
  /// @param owner who owes it, where somebody does
  /// @param due the day it was due, where it is owed
  public record Step(
      String rung,
      String words,
      Optional<LocalDate> done,
      Optional<String> owner,
      Optional<LocalDate> due,
      List<String> claims) {}

  /// Something owed.
  ///
  /// @param known the day these eyes could first see that it is owed
  /// @param discharged the day it was done, where it was
  /// @param dischargedKnown the day these eyes knew it done
  /// @param workingDaysOver how many working days late it was done, or stands at the end
  public record DutyBar(
      String duty,
      String key,
      String what,
      String owner,
      boolean owned,
      LocalDate started,
      LocalDate due,
      String limit,
      LocalDate known,
      Optional<LocalDate> discharged,
      Optional<LocalDate> dischargedKnown,
      int workingDaysOver,
      String basis,
      List<String> because,
      List<String> dischargedBy) {}

  /// A signal: one question about the child, from the day it was first asked, with every ground that any rule has for it.
  ///
  /// @param code the rule that it opened with
  /// @param key tells findings of that rule apart
  /// @param question what is asked about, by its name in data: `injury`, `adult`, `sight`; the schema lists them
  /// @param about which of several: the injury's key, the adult's id, the duty's code; empty where the child has only one
  /// @param heading the question in words
  /// @param closed the day its last ground fell away, where it did
  /// @param because why it closed; empty while it stands
  /// @param turns what happened to it, in order
  public record SignalFlag(
      String code,
      String key,
      String question,
      String about,
      String heading,
      LocalDate opened,
      Optional<LocalDate> closed,
      String because,
      List<Version> versions,
      List<SignalTurn> turns) {}

  /// What a signal said from a day on.
  ///
  /// @param severity what it asks of people: what the strictest of its grounds asks
  /// @param sentence what all its grounds say, as one text
  /// @param question what the strictest ground asks
  /// @param checklist the items of the gate at a serious incident, each a line that begins with ✔, ✘ or ?; else empty
  /// @param claims what all its grounds rest on
  /// @param rule the version of the rule that leads
  /// @param policy the digest of the policy it was read by
  /// @param grounds each ground by itself, the one that asks most first
  public record Version(
      LocalDate day,
      String severity,
      String sentence,
      String question,
      List<String> answeredBy,
      List<String> checklist,
      List<String> claims,
      int rule,
      String policy,
      List<GroundText> grounds) {}

  /// What one rule says in a signal.
  ///
  /// @param code the rule
  /// @param key tells findings of one rule apart
  /// @param since the day it became a ground
  /// @param sentence what it says by itself
  /// @param adds what it adds to what the grounds before it say; empty where that is nothing
  /// @param rule the rule's version
  /// @param policy the digest of the policy it was read by
  public record GroundText(
      String code,
      String key,
      String severity,
      LocalDate since,
      String sentence,
      String adds,
      String question,
      List<String> answeredBy,
      List<String> claims,
      int rule,
      String policy) {}

  /// One turn in the history of a signal.
  ///
  /// @param turn `opened`, `joined`, `strengthened`, `weakened`, `restated`, `fell-away`, `closed`
  /// @param code the rule of the ground
  /// @param key tells findings of one rule apart
  /// @param because why, where something ended; else empty
  public record SignalTurn(LocalDate day, String turn, String code, String key, String because) {}

  /// An opportunity a review named.
  public record Named(
      String id, String title, LocalDate date, LocalDate from, LocalDate to, String why) {}
}
