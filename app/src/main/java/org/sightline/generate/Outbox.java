package org.sightline.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Takes what a household's life left with agencies, writes it in their formats, and the truth beside it.
final class Outbox {

  private final Order order;
  private final Spool spool;
  private final BufferedWriter truth;
  private int planted;
  private int lookalikes;
  private int households;
  private int records;
  private SortedSet<String> firstPlanted = new TreeSet<>();

  Outbox(Order order, Spool spool, BufferedWriter truth) {
    this.order = order;
    this.spool = spool;
    this.truth = truth;
  }

  int records() {
    return records;
  }

  int households() {
    return households;
  }

  /// Every record of the child of the first planted course.
  SortedSet<String> firstPlanted() {
    return firstPlanted;
  }

  /// Sends one household's records.
  void send(Life life) {
    households++;
    var known = new HashMap<Person, SortedSet<String>>();
    var introduced = new HashSet<String>();
    life.courses().stream()
        .filter(this::inPeriod)
        .flatMap(List::stream)
        .filter(entry -> !OfficeDays.extract(entry.recorded()).isAfter(order.to()))
        .sorted(Comparator.comparing(Entry::recorded).thenComparing(Entry::number))
        .forEach(entry -> send(entry, known, introduced));
    tell(life, known);
  }

  /// Of a course that ended before the period nothing is sent.
  private boolean inPeriod(List<Entry> course) {
    return course.stream()
        .anyMatch(entry -> !OfficeDays.extract(entry.recorded()).isBefore(order.from()));
  }

  /// What was written before the period is what the agency's first extract brings along.
  private void send(Entry entry, Map<Person, SortedSet<String>> known, Set<String> introduced) {
    var extract = OfficeDays.extract(entry.recorded());
    introduce(entry, known, introduced);
    try {
      spool.put(
          extract.isBefore(order.from()) ? order.from() : extract,
          entry,
          Paper.of(entry.agency()).record(entry));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    records++;
  }

  private static void introduce(
      Entry entry, Map<Person, SortedSet<String>> known, Set<String> introduced) {
    entry
        .people()
        .replaceAll((alias, who) ->
            switch (who) {
              case Entry.Known one ->
                  new Entry.Known(
                      one.person(), one.held(), one.address(), introduced.add(one.held().key()));
              case Entry.Named one -> one;
              case Entry.Unnamed one -> one;
            });
    var place = 0;
    for (var person : entry.people().entrySet()) {
      var ref = ref(entry, person.getKey(), place++, person.getValue());
      known.computeIfAbsent(of(person.getValue()), nobody -> new TreeSet<>()).add(ref);
    }
  }

  private static Person of(Entry.Who who) {
    return switch (who) {
      case Entry.Known known -> known.person();
      case Entry.Named(var person) -> person;
      case Entry.Unnamed unnamed -> unnamed.person();
    };
  }

  /// How the ledger will name the record of somebody.
  private static String ref(Entry entry, String alias, int place, Entry.Who who) {
    var agency = entry.agency().id();
    var known = who instanceof Entry.Known;
    return switch (entry.agency()) {
      case HOSPITAL ->
          place == 0 && who instanceof Entry.Known one
              ? agency + "/" + one.held().key()
              : "%s/%s#nk1-%d".formatted(agency, entry.number(), place);
      case GP ->
          who instanceof Entry.Known one
              ? agency + "/" + one.held().key()
              : "%s/%s-%s"
                  .formatted(
                      agency, who instanceof Entry.Unnamed ? "unnamed" : "named", of(who).id());
      case POLICE, HOUSING ->
          who instanceof Entry.Known one
              ? agency + "/" + one.held().key()
              : "%s/%s#person".formatted(agency, entry.number());
      case SOCIAL_CARE, LEGAL, HEALTH_VISITOR, SCHOOL ->
          known
              ? agency + "/" + ((Entry.Known) who).held().key()
              : "%s/%s#%s".formatted(agency, entry.number(), alias);
    };
  }

  private void tell(Life life, Map<Person, SortedSet<String>> known) {
    var household = life.household();
    for (var person : household.people()) {
      var records = known.getOrDefault(person, new TreeSet<>());
      if (person.child() || !records.isEmpty()) {
        write(Truth.person(person, records));
      }
    }
    if (!known.isEmpty()) {
      household.stays().forEach(stay -> write(Truth.stay(households, stay)));
      household.homes().forEach(home -> write(Truth.home(households, home)));
    }
    for (var course : life.truths()) {
      var records = known.getOrDefault(course.child(), new TreeSet<>());
      write(Truth.course(course.planted() ? ++planted : ++lookalikes, course, records));
      if (course.planted() && firstPlanted.isEmpty()) {
        firstPlanted = records;
      }
    }
  }

  private void write(Map<String, Object> line) {
    try {
      truth.write(Jsons.of(line));
      truth.write('\n');
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
