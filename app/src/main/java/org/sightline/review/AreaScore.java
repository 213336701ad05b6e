package org.sightline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Ground;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;

/// How much the rules ask of the people of an ordinary area, and what they catch of what was planted in it. It measures the
/// software; nothing in it speaks of, orders or ranks a family.
///
/// Two things are counted. *What is asked of people*: a signal counts on the day it opened and on each day on which it came to ask
/// more than the day before, at the day's end: what agencies' own records of that day already answer was never open then. However
/// many rules are grounds of it, it is asked once. *What each rule raised*: each ground, on the day it first stood with a severity;
/// the rules together raise more than is asked. What stood on the first day is counted apart: it is the backlog that any area
/// brings along.
public final class AreaScore {

  /// What the shares by group can and cannot say. It stands beside them wherever they are shown.
  public static final String WHAT_GROUPS_CAN_SAY =
      "In a made-up area every group lives alike and no rule reads a group, so a difference beyond chance comes from names and records"
          + " as the rules take them, and is a fault to look for. It cannot say how real agencies record one group or another, nor"
          + " whether what they are then asked is fair.";

  private final AreaTruth truth;
  private final LocalDate first;
  private final Map<PersonRef, AreaTruth.Course> courses = new HashMap<>();
  private final Map<String, Rule> rules = new TreeMap<>();
  private final Map<Severity, Integer> raised = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> backlog = new EnumMap<>(Severity.class);
  private final Map<String, Long> caught = new TreeMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Set<Integer> families = new HashSet<>();
  private final Set<Integer> asked = new HashSet<>();
  private final List<Long> standing = new ArrayList<>();
  private int unanswered;
  private int escalated;
  private int children;

  /// @param first the area's first day
  public AreaScore(AreaTruth truth, LocalDate first) {
    this.truth = truth;
    this.first = first;
    truth.planted().forEach(course -> course.records().forEach(ref -> courses.put(ref, course)));
  }

  /// What one rule raised: its own findings, whatever other rules are grounds of the same signals.
  public static final class Rule {
    private final Map<Severity, Integer> raised = new EnumMap<>(Severity.class);
    private int pressing;
    private int pressingOnPlanted;

    /// How often it first stood with a severity.
    public int raised(Severity severity) {
      return raised.getOrDefault(severity, 0);
    }

    /// The share of its urgent and check signals that were about a child with a planted course; empty where it raised none.
    public Optional<Double> precision() {
      return pressing == 0 ? Optional.empty() : Optional.of(pressingOnPlanted / (double) pressing);
    }
  }

  /// Children of one group, and how many of them an urgent or check signal was raised about.
  ///
  /// @param children on record
  /// @param asked of them, with such a signal
  public record Group(int children, int asked) {
    /// The share of them about whom anything was asked.
    public double share() {
      return children == 0 ? 0 : asked / (double) children;
    }

    Group with(boolean raised) {
      return new Group(children + 1, asked + (raised ? 1 : 0));
    }
  }

  /// Counts one child in.
  ///
  /// @param last the area's last day
  public void add(Collection<PersonRef> records, List<Signal> signals, LocalDate last) {
    children++;
    var course =
        records.stream().flatMap(ref -> Optional.ofNullable(courses.get(ref)).stream()).findFirst();
    signals.forEach(signal -> {
      count(signal);
      stood(signal, last);
      signal
          .grounds()
          .forEach(ground -> {
            count(ground, course.isPresent());
            course.ifPresent(one -> catches(one, ground));
          });
    });
    var pressing = signals.stream().anyMatch(signal -> signal.highest() != Severity.NOTE);
    truth
        .child(records)
        .ifPresent(child -> {
          groups.merge(
              "ethnic group " + child.origin(), new Group(0, 0).with(pressing), AreaScore::sum);
          groups.merge(
              child.disabled() ? "disabled" : "not disabled",
              new Group(0, 0).with(pressing),
              AreaScore::sum);
          truth
              .household(child)
              .ifPresent(household -> {
                families.add(household);
                if (pressing) {
                  asked.add(household);
                }
              });
        });
  }

  /// How many children were looked at.
  public int children() {
    return children;
  }

  /// The rules that raised anything, by code.
  public Map<String, Rule> rules() {
    return rules;
  }

  /// How often people were asked with a severity after the first day: signals that opened with it, or rose to it.
  public int raised(Severity severity) {
    return raised.getOrDefault(severity, 0);
  }

  /// How often rules found something with a severity after the first day, each rule counted by itself.
  public int raisedByRules(Severity severity) {
    return rules.values().stream().mapToInt(rule -> rule.raised(severity)).sum();
  }

  /// What stood on the first day.
  public int backlog(Severity severity) {
    return backlog.getOrDefault(severity, 0);
  }

  /// The planted courses caught, by id, each with the days from sufficient evidence to the first bearing urgent or check signal;
  /// less than zero where it came before.
  public Map<String, Long> caught() {
    return caught;
  }

  /// The days from sufficient evidence to the first bearing signal, at the median of the courses caught.
  public Optional<Long> medianDaysFromSufficient() {
    return caught.isEmpty()
        ? Optional.empty()
        : Optional.of(caught.values().stream().sorted().toList().get(caught.size() / 2));
  }

  /// The groups of the fairness check.
  public Map<String, Group> groups() {
    return groups;
  }

  /// The share of families on record that an urgent or check signal was raised about.
  public double familiesAsked() {
    return families.isEmpty() ? 0 : asked.size() / (double) families.size();
  }

  /// How many urgent and check signals still stood on the last day: nothing on record answers them.
  public int unanswered() {
    return unanswered;
  }

  /// How many signals rose from check to urgent.
  public int escalated() {
    return escalated;
  }

  /// How many days an urgent or check signal stood, at the median, of those that records answered.
  public Optional<Long> medianDaysStanding() {
    return standing.isEmpty()
        ? Optional.empty()
        : Optional.of(standing.stream().sorted().toList().get(standing.size() / 2));
  }

  private void count(Signal signal) {
    var before = Optional.<Severity>empty();
    for (var version : signal.versions()) {
      var severity = version.severity();
      if (before.filter(was -> severity.compareTo(was) >= 0).isEmpty()) {
        (version.day().equals(first) ? backlog : raised).merge(severity, 1, Integer::sum);
      }
      if (severity == Severity.URGENT && before.filter(Severity.CHECK::equals).isPresent()) {
        escalated++;
      }
      before = Optional.of(severity);
    }
  }

  private void count(Ground ground, boolean onPlanted) {
    var rule = rules.computeIfAbsent(ground.code(), none -> new Rule());
    var before = new HashSet<Severity>();
    for (var version : ground.versions()) {
      var severity = version.finding().severity();
      if (before.add(severity) && !version.day().equals(first)) {
        rule.raised.merge(severity, 1, Integer::sum);
      }
    }
    if (ground.highest() != Severity.NOTE) {
      rule.pressing++;
      rule.pressingOnPlanted += onPlanted ? 1 : 0;
    }
  }

  private void stood(Signal signal, LocalDate last) {
    if (signal.highest() == Severity.NOTE) {
      return;
    }
    if (signal.openOn(last)) {
      unanswered++;
    }
    signal
        .closed()
        .ifPresent(end -> standing.add(ChronoUnit.DAYS.between(signal.opened(), end.day())));
  }

  /// A course is caught by a bearing ground that stood on or after the day it began.
  private void catches(AreaTruth.Course course, Ground ground) {
    if (!course.codes().contains(ground.code())
        || ground.closed().filter(end -> end.day().isBefore(course.begins())).isPresent()) {
      return;
    }
    ground.versions().stream()
        .filter(version -> version.finding().severity() != Severity.NOTE)
        .findFirst()
        .ifPresent(version ->
            caught.merge(
                course.id(),
                ChronoUnit.DAYS.between(course.sufficient(), version.day()),
                Math::min));
  }

  private static Group sum(Group one, Group other) {
    return new Group(one.children + other.children, one.asked + other.asked);
  }
}
