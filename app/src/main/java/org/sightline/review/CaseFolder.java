package org.sightline.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.ledger.PersonRef;

/// Reads a case folder.
public final class CaseFolder {

  private static final Pattern FEED =
      Pattern.compile("(\\d+)-(\\d{4}-\\d{2}-\\d{2})-([a-z0-9-]+)\\.(?!mapping).+");

  private static final String ENGLAND = "england";

  private CaseFolder() {}

  /// The case that lies in a folder.
  ///
  /// @throws CaseFault when something needed is missing or unreadable
  public static Case read(Path folder) {
    if (!Files.isRegularFile(folder.resolve("case.yaml"))) {
      throw new CaseFault(
          "%s is no case folder: it has no case.yaml. See docs/case-format.md, or try cases/connelly"
              .formatted(folder));
    }
    return read(folder, CaseFile.read(folder.resolve("case.yaml")));
  }

  /// Reads a made-up area, which is a folder of the same shape: docs/area.md.
  ///
  /// @throws CaseFault naming the file and what it lacks
  public static Case readArea(Path folder) {
    if (!Files.isRegularFile(folder.resolve("area.yaml"))) {
      throw new CaseFault(
          "%s is no area: it has no area.yaml. Write one with: sightline generate area --children 3000 --years 1 --seed 7 %s"
              .formatted(folder, folder));
    }
    return read(folder, CaseFile.read(folder.resolve("area.yaml")));
  }

  private static Case read(Path folder, CaseFile file) {
    var period = file.inside("period");
    var feeds = feeds(folder);
    return new Case(
        folder,
        file.text("id"),
        file.text("title"),
        file.optionalText("about").orElse(""),
        child(file),
        period.day("from"),
        period.day("to"),
        file.optionalText("jurisdiction").orElse(ENGLAND),
        agencies(file.inside("agencies")),
        feeds,
        opportunities(folder),
        undeclared(folder),
        decoys(folder),
        CaseOrders.read(file, feeds, period.day("to")));
  }

  /// The mapping by which a tabular feed is to be read, where the folder has one.
  public static Optional<String> mapping(Case subject, Case.Feed feed) {
    var file = feed.file().resolveSibling(feed.agency() + ".mapping.yaml");
    if (!feed.file().getFileName().toString().endsWith(".csv") || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException fault) {
      throw new CaseFault(
          "%s, the mapping of %s in case %s, cannot be read: %s"
              .formatted(file, feed.file().getFileName(), subject.id(), fault.getMessage()));
    }
  }

  private static PersonRef child(CaseFile file) {
    var refs = file.inside("child").texts("refs");
    if (refs.isEmpty()) {
      throw new CaseFault(
          file.where() + ": child.refs names no record of the child, such as gp/p-881");
    }
    return new PersonRef(refs.getFirst());
  }

  private static Map<String, Case.AgencyName> agencies(CaseFile file) {
    var agencies = new LinkedHashMap<String, Case.AgencyName>();
    for (var id : file.values().keySet()) {
      var agency = file.inside(id);
      agencies.put(id, new Case.AgencyName(agency.text("name"), agency.text("kind")));
    }
    return agencies;
  }

  private static List<Case.Feed> feeds(Path folder) {
    var feeds =
        list(folder.resolve("feeds"))
            .flatMap(file -> feed(file).stream())
            .sorted(Comparator.comparingInt(Case.Feed::order))
            .toList();
    if (feeds.isEmpty()) {
      throw new CaseFault(
          "%s holds no feeds; their names read like 001-2006-10-13-gp.fhir.json"
              .formatted(folder.resolve("feeds")));
    }
    return feeds;
  }

  private static Optional<Case.Feed> feed(Path file) {
    var name = FEED.matcher(file.getFileName().toString());
    return name.matches()
        ? Optional.of(
            new Case.Feed(
                Integer.parseInt(name.group(1)),
                LocalDate.parse(name.group(2)),
                name.group(3),
                file))
        : Optional.empty();
  }

  private static List<Opportunity> opportunities(Path folder) {
    var file = folder.resolve("opportunities.yaml");
    if (!Files.exists(file)) {
      return List.of();
    }
    return CaseFile.readList(file).stream()
        .map(item ->
            new Opportunity(
                item.text("id"),
                item.text("title"),
                item.day("date"),
                item.day("from"),
                item.day("to"),
                item.text("basis"),
                item.texts("bearing"),
                item.optionalText("why").orElse("")))
        .toList();
  }

  private static List<Undeclared> undeclared(Path folder) {
    var file = folder.resolve("people.yaml");
    if (!Files.exists(file)) {
      return List.of();
    }
    var people = CaseFile.read(file);
    return people.insides("undeclared").stream().map(one -> undeclared(one, people)).toList();
  }

  private static Undeclared undeclared(CaseFile one, CaseFile people) {
    var adult = one.text("person");
    var records =
        people.insides("people").stream()
            .filter(person -> person.text("id").equals(adult))
            .flatMap(person -> person.texts("refs").stream())
            .map(PersonRef::new)
            .collect(Collectors.toSet());
    if (records.isEmpty()) {
      throw new CaseFault(
          "%s: '%s' is nobody under people with a record, so that no day could show them"
              .formatted(one.where(), adult));
    }
    return new Undeclared(
        adult, records, one.text("hint"), one.optionalText("until").map(any -> one.day("until")));
  }

  private static List<Path> decoys(Path folder) {
    return list(folder.resolve("decoys"))
        .filter(path -> Files.isRegularFile(path.resolve("case.yaml")))
        .sorted()
        .toList();
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var entries = Files.list(folder)) {
      return entries.toList().stream();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
