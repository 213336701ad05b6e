package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.ledger.ClaimId;

/// One question about one child that stood from one day to another, with every ground that any rule had for it. It is put to people
/// once, however many rules ask it. It asks what the strictest of its grounds asks, and closes when the last of them has closed.
///
/// Known by the child, the [Subject] and the day it opened; never by a rule's code: rules come and go as grounds.
///
/// @param subject what is asked about
/// @param grounds every ground it ever had, in the order of opening; together they leave no day out; never empty
public record Signal(Subject subject, List<Ground> grounds) {

  private static final Comparator<Ground> OF_A_DAY =
      Comparator.comparing(Ground::opened).thenComparing(Ground::code).thenComparing(Ground::key);

  public Signal {
    grounds = List.copyOf(grounds);
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException("a signal has a ground from its first day: " + subject);
    }
  }

  /// What it said from a day on.
  ///
  /// @param day from which day
  /// @param findings what its grounds say, the one that asks most first; never empty
  public record Version(LocalDate day, List<Finding> findings) {

    public Version {
      findings = List.copyOf(findings);
    }

    /// The finding that asks most of people.
    public Finding lead() {
      return findings.getFirst();
    }

    /// What it asks of people: what the strictest of its grounds asks.
    public Severity severity() {
      return lead().severity();
    }

    /// What was found, as one text: what two grounds both say is said once.
    public String sentence() {
      return Telling.together(findings);
    }

    /// What each ground adds to those before it; an empty text where it adds nothing.
    public List<String> additions() {
      return Telling.apart(findings);
    }

    /// What a person is asked: what the strictest ground asks.
    public String question() {
      return lead().question();
    }

    /// What would answer it, each once.
    public List<String> answeredBy() {
      var all = new LinkedHashSet<String>();
      findings.forEach(finding -> all.addAll(finding.answeredBy()));
      return List.copyOf(all);
    }

    /// The items of the gate among its grounds.
    public List<String> checklist() {
      return findings.stream()
          .map(Finding::checklist)
          .filter(items -> !items.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    /// The items of the gate that no record answers.
    public List<String> unanswered() {
      return checklist().stream()
          .filter(line -> !line.startsWith(Gate.State.ANSWERED.mark()))
          .toList();
    }

    /// The claims it rests on.
    public SortedSet<ClaimId> claims() {
      var all = new TreeSet<ClaimId>();
      findings.forEach(finding -> all.addAll(finding.claims()));
      return all;
    }
  }

  /// The day it was first asked.
  public LocalDate opened() {
    return grounds.getFirst().opened();
  }

  /// How it ended, if it did: with the last of its grounds.
  public Optional<Ground.Closing> closed() {
    if (open()) {
      return Optional.empty();
    }
    var end = grounds.stream().flatMap(ground -> ground.closed().stream()).toList();
    var day = end.stream().map(Ground.Closing::day).max(LocalDate::compareTo).orElseThrow();
    return Optional.of(
        new Ground.Closing(
            day,
            end.stream()
                .filter(closing -> closing.day().equals(day))
                .map(Ground.Closing::reason)
                .distinct()
                .collect(Collectors.joining("; "))));
  }

  /// Whether it stands.
  public boolean open() {
    return grounds.stream().anyMatch(Ground::open);
  }

  /// Whether it stood at the end of a day.
  public boolean openOn(LocalDate day) {
    return grounds.stream().anyMatch(ground -> ground.openOn(day));
  }

  /// What it said at the end of a day on which it stood.
  public Optional<Version> on(LocalDate day) {
    var findings = findings(day);
    return findings.isEmpty() ? Optional.empty() : Optional.of(new Version(day, findings));
  }

  /// What it says now, or said last.
  public Version latest() {
    return versions().getLast();
  }

  /// What it said, oldest first, each with the day from which it said so; the day it closed is not among them.
  public List<Version> versions() {
    var days = new TreeSet<LocalDate>();
    for (var ground : grounds) {
      ground.versions().forEach(version -> days.add(version.day()));
      ground.closed().ifPresent(closing -> days.add(closing.day()));
    }
    var versions = new ArrayList<Version>();
    for (var day : days) {
      on(day)
          .filter(
              now -> versions.isEmpty() || !versions.getLast().findings().equals(now.findings()))
          .ifPresent(versions::add);
    }
    return List.copyOf(versions);
  }

  /// The highest severity it ever had.
  public Severity highest() {
    return grounds.stream().map(Ground::highest).min(Severity::compareTo).orElseThrow();
  }

  /// The grounds that stood at the end of a day, the one that asks most first.
  public List<Ground> groundsOn(LocalDate day) {
    return grounds.stream()
        .filter(ground -> ground.openOn(day))
        .sorted(
            Comparator.comparing((Ground ground) -> ground.on(day).orElseThrow().severity())
                .thenComparing(ground -> ground.on(day).orElseThrow().checklist().isEmpty())
                .thenComparing(OF_A_DAY))
        .toList();
  }

  private List<Finding> findings(LocalDate day) {
    return groundsOn(day).stream().flatMap(ground -> ground.on(day).stream()).toList();
  }

  /// What happened to it, day by day: it opened, grew by a ground, strengthened, weakened, lost a ground and why, closed and why.
  public List<Turn> turns() {
    return Turn.of(this);
  }

  /// Grounds of one child, put together: those of one subject that follow on each other without a day between are one signal.
  static List<Signal> of(List<Ground> grounds) {
    var signals = new ArrayList<Signal>();
    grounds.stream()
        .collect(
            Collectors.groupingBy(Ground::subject, java.util.TreeMap::new, Collectors.toList()))
        .forEach((subject, all) -> signals.addAll(episodes(subject, all)));
    signals.sort(Comparator.comparing(Signal::opened).thenComparing(Signal::subject));
    return List.copyOf(signals);
  }

  private static List<Signal> episodes(Subject subject, List<Ground> all) {
    var episodes = new ArrayList<Signal>();
    var together = new ArrayList<Ground>();
    var end = LocalDate.MIN;
    for (var ground : all.stream().sorted(OF_A_DAY).toList()) {
      if (!together.isEmpty() && ground.opened().isAfter(end)) {
        episodes.add(new Signal(subject, together));
        together.clear();
      }
      together.add(ground);
      var until = ground.closed().map(Ground.Closing::day).orElse(LocalDate.MAX);
      end = until.isAfter(end) ? until : end;
    }
    episodes.add(new Signal(subject, together));
    return episodes;
  }
}
