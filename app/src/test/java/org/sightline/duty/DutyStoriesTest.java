package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.story.Story;
import org.sightline.story.Then;

/// Every story under `stories/duty`. Under `owed`, an obligation is named by its duty's code, and where there are several by
/// code and key: `conference-review 2006-12-22/2007-03-22`.
class DutyStoriesTest {

  private static final Duties DUTIES = Duties.discovered();
  private static final List<Story> STORIES = Story.all("stories/duty");

  static Stream<String> files() {
    return STORIES.stream().map(Story::file).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void owesWhatTheStoriesSay(String file) {
    STORIES.stream()
        .filter(story -> story.file().equals(file))
        .forEach(story -> story.then().forEach(then -> owesWhatTheStorySays(story, then)));
  }

  private static void owesWhatTheStorySays(Story story, Then then) {
    var obligations = DUTIES.obligations(story.chronologyFor(then));
    var where = story + ", " + then;

    assertThat(then.says("owed") || then.says("not owed")).as("%s expects", where).isTrue();
    then.tables("owed").forEach((name, fields) -> check(where, name, fields, obligations, then));
    for (var name : then.words("not owed")) {
      assertThat(named(name, Optional.empty(), obligations)).as("%s: %s", where, name).isEmpty();
    }
  }

  private static void check(
      String where,
      String name,
      Map<String, String> fields,
      List<Obligation> obligations,
      Then then) {
    var found = named(name, Optional.ofNullable(fields.get("key")), obligations);
    assertThat(found).as("%s: %s among %s", where, name, obligations).hasSize(1);
    var obligation = found.getFirst();
    fields.forEach((field, expected) ->
        assertThat(read(field, obligation, then))
            .as("%s: %s: %s", where, name, field)
            .isEqualTo(expected));
  }

  private static List<Obligation> named(
      String name, Optional<String> key, List<Obligation> obligations) {
    var words = name.split(" ", 2);
    var wanted = words.length == 2 ? Optional.of(words[1]) : key;
    return obligations.stream()
        .filter(obligation -> obligation.duty().equals(words[0]))
        .filter(obligation -> wanted.map(obligation.key()::equals).orElse(true))
        .toList();
  }

  private static String read(String field, Obligation obligation, Then then) {
    return switch (field) {
      case "state" ->
          obligation
              .at(then.asKnownOn())
              .name()
              .toLowerCase(java.util.Locale.ROOT)
              .replace('_', '-');
      case "due" -> obligation.due().toString();
      case "started" -> obligation.started().toString();
      case "discharged" -> obligation.discharged().map(Object::toString).orElse("not");
      case "owner" -> obligation.owner();
      case "owned" -> String.valueOf(obligation.owned());
      case "key" -> obligation.key();
      case "what" -> obligation.what();
      case "limit" -> obligation.limit();
      case "because" -> obligation.because().toString();
      case "done by" -> obligation.dischargedBy().toString();
      default -> throw new IllegalArgumentException("no field of an obligation: " + field);
    };
  }
}
