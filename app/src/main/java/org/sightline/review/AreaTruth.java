package org.sightline.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sightline.ledger.PersonRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is true of a made-up area, and no agency knows: who its children are, and which of them live through a planted course.
/// It is for scoring only.
public final class AreaTruth {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<PersonRef, Child> children = new HashMap<>();
  private final Map<String, Integer> households = new HashMap<>();
  private final List<Course> planted = new ArrayList<>();

  private AreaTruth() {}

  /// A child of the area.
  ///
  /// @param person the truth's own id
  /// @param origin ethnic group, for a check of fairness in aggregate
  /// @param disabled for the same
  public record Child(String person, String origin, boolean disabled) {}

  /// A planted concerning course.
  ///
  /// @param id names it
  /// @param pattern which
  /// @param records the child's records
  /// @param begins the day of its first record
  /// @param sufficient the day on which the evidence first suffices
  /// @param codes the signals that ought to bear on it
  public record Course(
      String id,
      String pattern,
      Set<PersonRef> records,
      LocalDate begins,
      LocalDate sufficient,
      Set<String> codes) {}

  /// The truth that was written beside an area's feeds.
  public static AreaTruth of(Path folder) {
    var truth = new AreaTruth();
    var file = folder.resolve("truth.jsonl");
    try (var lines = Files.lines(file)) {
      lines.map(JSON::readTree).forEach(truth::add);
    } catch (IOException fault) {
      throw new UncheckedIOException(file + " cannot be read; an area needs its truth", fault);
    }
    return truth;
  }

  /// The planted courses.
  public List<Course> planted() {
    return List.copyOf(planted);
  }

  /// The child behind records, where the truth knows one.
  public Optional<Child> child(Collection<PersonRef> records) {
    return records.stream()
        .flatMap(ref -> Optional.ofNullable(children.get(ref)).stream())
        .findFirst();
  }

  /// The household of a child, the last one they lived in.
  public Optional<Integer> household(Child child) {
    return Optional.ofNullable(households.get(child.person()));
  }

  private void add(JsonNode line) {
    switch (line.path("truth").asString()) {
      case "child" -> {
        var child =
            new Child(
                line.path("person").asString(),
                line.path("origin").asString(),
                line.path("disabled").asBoolean());
        refs(line.path("records")).forEach(ref -> children.put(ref, child));
      }
      case "lives" ->
          households.put(line.path("person").asString(), line.path("household").asInt());
      case "planted" ->
          planted.add(
              new Course(
                  line.path("id").asString(),
                  line.path("pattern").asString(),
                  refs(line.path("records")),
                  LocalDate.parse(line.path("begins").asString()),
                  LocalDate.parse(line.path("sufficient").asString()),
                  texts(line.path("codes"))));
      default -> {
        // The rest of the truth is not needed to score signals.
      }
    }
  }

  private static Set<PersonRef> refs(JsonNode list) {
    return texts(list).stream().map(PersonRef::new).collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }
}
