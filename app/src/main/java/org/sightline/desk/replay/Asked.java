package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.Agency;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.GroundText;
import org.sightline.desk.replay.ReplayDocument.Version;
import org.sightline.ledger.AgencyInWords;

/// Of whom a signal's question is asked: of those who owe what it is about; else of children's social care once it has a record
/// of the child, since the enquiry is its to lead (Children Act 1989, section 47); before that, of those whose records it rests
/// on. Who really answers is for the agencies to settle.
record Asked(ReplayDocument document, EyesView eyes) {

  private static final String LEADS = "social-care";

  /// A question and those it is put to.
  record Question(List<String> agencies, String words) {}

  Question of(Version now, LocalDate on) {
    return named(now.question())
        .orElseGet(() ->
            new Question(
                Stream.of(owing(now, on), leading(on), holding(now.claims()))
                    .filter(agencies -> !agencies.isEmpty())
                    .findFirst()
                    .map(List::copyOf)
                    .orElse(List.of()),
                now.question()));
  }

  /// Some questions name their agency themselves: "The police: what is the name of …?"
  private Optional<Question> named(String question) {
    return document.agencies().stream()
        .map(Agency::id)
        .filter(id -> question.startsWith(capital(AgencyInWords.of(id)) + ": "))
        .findFirst()
        .map(id ->
            new Question(
                List.of(id), capital(question.substring(question.indexOf(": ") + 1).strip())));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private Set<String> owing(Version now, LocalDate on) {
    return eyes.duties().stream()
        .filter(
            duty -> now.grounds().stream().map(GroundText::key).anyMatch(key -> about(duty, key)))
        .filter(duty -> open(duty, on))
        .map(DutyBar::owner)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean about(DutyBar duty, String key) {
    var called = new Called(document, eyes);
    return duty.duty().equals(key)
        || (Changes.LADDER.contains(duty.duty())
            && called
                .band(key)
                .filter(adult -> called.band(duty.key()).filter(adult::equals).isPresent())
                .isPresent());
  }

  private Set<String> leading(LocalDate on) {
    var kinds = document.agencies().stream().filter(agency -> agency.kind().equals(LEADS));
    return kinds
        .map(Agency::id)
        .filter(agency -> hasRecord(agency, on))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean hasRecord(String agency, LocalDate on) {
    return eyes.known().entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(on))
        .flatMap(entry -> Optional.ofNullable(document.claims().get(entry.getKey())).stream())
        .anyMatch(claim -> claim.agency().equals(agency) || claim.heardBy().contains(agency));
  }

  private Set<String> holding(List<String> grounds) {
    return grounds.stream()
        .flatMap(id -> Optional.ofNullable(document.claims().get(id)).stream())
        .map(ClaimText::agency)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Known to be owed on a day, and not known to be done.
  static boolean open(DutyBar duty, LocalDate on) {
    return !duty.known().isAfter(on)
        && duty.dischargedKnown().map(day -> day.isAfter(on)).orElse(true);
  }
}
