package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.Away;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.Contact;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.Found;
import org.sightline.desk.replay.ReplayDocument.GroundText;
import org.sightline.desk.replay.ReplayDocument.InjuryMark;
import org.sightline.desk.replay.ReplayDocument.Named;
import org.sightline.desk.replay.ReplayDocument.Said;
import org.sightline.desk.replay.ReplayDocument.Sight;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.SignalTurn;
import org.sightline.desk.replay.ReplayDocument.Version;
import org.sightline.desk.replay.ReplayDocument.When;
import org.sightline.time.WorkingDays;

/// Puts together a replay of a family that never was: what is told once, as one agency's claim, is shown to each pair of
/// eyes from the day that agency, or those that heard it, had it.
final class SampleDocument {

  static final LocalDate FROM = LocalDate.of(2023, 11, 1);
  static final LocalDate TO = LocalDate.of(2024, 7, 31);

  private final Map<String, String> agencies;
  private final Map<String, ClaimText> claims = new TreeMap<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Sight> sights = new ArrayList<>();
  final List<InjuryMark> injuries = new ArrayList<>();
  final List<Away> away = new ArrayList<>();
  final List<SampleAdult> adults = new ArrayList<>();
  final List<DutyBar> duties = new ArrayList<>();
  final List<SignalFlag> signals = new ArrayList<>();
  final List<Named> opportunities = new ArrayList<>();

  SampleDocument(Map<String, String> agencies) {
    this.agencies = agencies;
  }

  /// A claim told on a day by an agency's record: `day` happened, received after so many days.
  String claim(
      String id,
      String kind,
      String agency,
      String day,
      int late,
      String speaker,
      String basis,
      String sentence,
      String... heardBy) {
    var happened = when(day);
    var received = happened.to().plusDays(late);
    claims.put(
        id,
        new ClaimText(
            kind,
            capital(speaker) + ": " + sentence,
            sentence,
            speaker,
            List.of(heardBy),
            basis,
            happened,
            received,
            received,
            agency,
            agency.toUpperCase(java.util.Locale.ROOT).substring(0, 2)
                + "-"
                + id.replaceAll("\\D", ""),
            "feeds/" + agency + ".json",
            "/records/" + id));
    return id;
  }

  /// An event, told by its claim.
  String contact(
      String id,
      String agency,
      String day,
      int late,
      String kind,
      String shape,
      String sentence,
      String... heardBy) {
    claim(id, "event", agency, day, late, agency + " worker", "observed", sentence, heardBy);
    contacts.add(new Contact(agency, kind, shape, when(day), known(id), sentence, List.of(id)));
    return id;
  }

  /// Whether the child was seen at a contact.
  void sight(String contact, String sight, String words) {
    var claim = text(contact);
    var id = contact + "s";
    claims.put(
        id,
        new ClaimText(
            "sight",
            "%s: %s: %s".formatted(capital(claim.speaker()), sight.replace('-', ' '), words),
            "%s: %s".formatted(sight.replace('-', ' '), words),
            claim.speaker(),
            claim.heardBy(),
            "observed",
            claim.happened(),
            claim.recorded(),
            claim.received(),
            claim.agency(),
            claim.record(),
            claim.file(),
            claim.place() + "/sight"));
    sights.add(
        new Sight(sight, claim.happened(), known(id), claim.agency(), claim.speaker(), words, id));
  }

  void injury(
      String id,
      List<String> sites,
      String words,
      int months,
      List<Said> accounts,
      List<Said> opinions) {
    var claim = text(id);
    var siteWords = sites.stream().map(site -> site.replace('-', ' ')).toList();
    injuries.add(
        new InjuryMark(
            "injury/" + id,
            claim.happened(),
            known(id),
            sites,
            siteWords,
            words,
            Optional.of(months),
            !opinions.isEmpty(),
            accounts.stream().map(Said::what).distinct().count() > 1,
            List.of(new Found(sites, siteWords, words, claim.agency(), known(id), id)),
            accounts,
            opinions,
            List.of(claim.agency()),
            List.of(id)));
  }

  /// An account or opinion, told by its own claim.
  Said said(String id, String what, String words) {
    var claim = text(id);
    return new Said(what, words, claim.speaker(), claim.agency(), known(id), id);
  }

  void duty(
      String duty,
      String key,
      String what,
      String owner,
      boolean owned,
      String started,
      String due,
      Optional<String> done,
      List<String> because,
      List<String> by) {
    var limit = LocalDate.parse(due);
    var end = done.map(LocalDate::parse);
    duties.add(
        new DutyBar(
            duty,
            key,
            what,
            owner,
            owned,
            LocalDate.parse(started),
            limit,
            "a limit for show",
            LocalDate.parse(started),
            end,
            end,
            WorkingDays.ofEnglandAndWales().between(limit, end.orElse(TO)),
            "a local procedure for show",
            because,
            by));
  }

  void signal(
      String code,
      String severity,
      String opened,
      Optional<String> closed,
      String sentence,
      String question,
      String... grounds) {
    var day = LocalDate.parse(opened);
    signals.add(
        new SignalFlag(
            code,
            code + "/" + opened,
            "local",
            code,
            "a question of this sample",
            day,
            closed.map(LocalDate::parse),
            closed.isEmpty() ? "" : "answered",
            List.of(
                new Version(
                    day,
                    severity,
                    sentence,
                    question,
                    List.of("a visit recorded", "a named person's answer"),
                    List.of(),
                    List.of(grounds),
                    1,
                    "",
                    List.of(
                        new GroundText(
                            code,
                            code + "/" + opened,
                            severity,
                            day,
                            sentence,
                            sentence,
                            question,
                            List.of("a visit recorded", "a named person's answer"),
                            List.of(grounds),
                            1,
                            "")))),
            turns(code, opened, closed)));
  }

  private static List<SignalTurn> turns(String code, String opened, Optional<String> closed) {
    var key = code + "/" + opened;
    var turns = new ArrayList<SignalTurn>();
    turns.add(new SignalTurn(LocalDate.parse(opened), "opened", code, key, ""));
    closed.ifPresent(
        day -> turns.add(new SignalTurn(LocalDate.parse(day), "closed", code, key, "answered")));
    return turns;
  }

  LocalDate known(String claim) {
    return text(claim).received();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  ClaimText text(String claim) {
    return Objects.requireNonNull(claims.get(claim));
  }

  static When when(String day) {
    if (day.contains("..")) {
      var ends = day.split("\\.\\.", 2);
      return new When(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), "month");
    }
    return new When(LocalDate.parse(day), LocalDate.parse(day), "day");
  }

  ReplayDocument build(String title, String child, LocalDate born) {
    var eyes = new ArrayList<EyesView>();
    eyes.add(eyes("joint", "All agencies jointly"));
    agencies.forEach((id, name) -> eyes.add(eyes(id, name)));
    return new ReplayDocument(
        "sightline-replay/1",
        "sample",
        title,
        "A family that never was, to show every kind of mark.",
        child,
        Optional.of(born),
        FROM,
        TO,
        agencies.entrySet().stream()
            .map(agency ->
                new Agency(
                    agency.getKey(), agency.getValue(), agency.getKey(), records(agency.getKey())))
            .toList(),
        claims,
        eyes,
        opportunities);
  }

  private int records(String agency) {
    var records = new TreeSet<String>();
    claims.values().stream()
        .filter(claim -> claim.agency().equals(agency))
        .forEach(claim -> records.add(claim.record()));
    return records.size();
  }

  private EyesView eyes(String id, String name) {
    var known = new TreeMap<String, LocalDate>();
    claims.forEach((claim, text) -> {
      if (id.equals("joint") || text.agency().equals(id) || text.heardBy().contains(id)) {
        known.put(claim, text.received());
      }
    });
    return new EyesView(
        id,
        name,
        known,
        contacts.stream().filter(item -> known.keySet().containsAll(item.claims())).toList(),
        injuries.stream().filter(item -> known.keySet().containsAll(item.claims())).toList(),
        sights.stream().filter(item -> known.containsKey(item.claim())).toList(),
        away.stream().filter(item -> known.keySet().containsAll(item.claims())).toList(),
        adults.stream().flatMap(adult -> adult.through(known).stream()).toList(),
        duties.stream()
            .filter(item -> item.owner().equals(id) || known.keySet().containsAll(item.because()))
            .toList(),
        signals.stream()
            .filter(item -> known.keySet().containsAll(item.versions().getFirst().claims()))
            .toList());
  }
}
