package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.chronology.Chronology;
import org.sightline.story.Story;
import org.sightline.story.Then;

/// Every story under `stories/duty`. Under `owed`, an obligation is named by its duty's code, and where there are several by
/// code and key: `conference-review 2006-12-22/2007-03-22`.
class DutyStoriesTest {

  private static final List<Duties> DUTIES =
      List.of(Duties.discovered(), Duties.discovered().of("wales"));
  private static final List<Scene> SCENES =
      Story.all("stories/duty").stream()
          .flatMap(story -> story.then().stream().map(then -> Scene.of(story, then)))
          .toList();

  /// What a story expects, with the life it expects it of.
  private record Scene(Story story, Then then, Chronology life) {
    static Scene of(Story story, Then then) {
      return new Scene(story, then, story.chronologyFor(then));
    }

    @Override
    public String toString() {
      return story + ", " + then;
    }
  }

  static Stream<String> files() {
    return SCENES.stream().map(scene -> scene.story().file()).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void owesWhatTheStoriesSay(String file) {
    SCENES.stream()
        .filter(scene -> scene.story().file().equals(file))
        .forEach(DutyStoriesTest::owesWhatTheStorySays);
  }

  private static void owesWhatTheStorySays(Scene scene) {
    var obligations = dutiesOf(scene.story()).obligations(scene.life());
    var then = scene.then();

    assertThat(then.says("owed") || then.says("not owed")).as("%s expects", scene).isTrue();
    then.tables("owed").forEach((name, fields) -> check(scene, name, fields, obligations));
    for (var name : then.words("not owed")) {
      assertThat(named(name, Optional.empty(), obligations)).as("%s: %s", scene, name).isEmpty();
    }
  }

  /// A story is told in the jurisdiction of the duty that its file is named after.
  private static Duties dutiesOf(Story story) {
    return DUTIES.stream()
        .filter(duties ->
            duties.cards().stream().anyMatch(card -> story.file().equals(card.code() + ".yaml")))
        .findFirst()
        .orElseThrow();
  }

  private static void check(
      Scene scene, String name, Map<String, String> fields, List<Obligation> obligations) {
    var found = named(name, Optional.ofNullable(fields.get("key")), obligations);
    assertThat(found).as("%s: %s among %s", scene, name, obligations).hasSize(1);
    var obligation = found.getFirst();
    fields.forEach((field, expected) ->
        assertThat(read(field, obligation, scene.then()))
            .as("%s: %s: %s", scene, name, field)
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
      case "basis" -> obligation.basis();
      case "because" -> obligation.because().toString();
      case "done by" -> obligation.dischargedBy().toString();
      default -> throw new IllegalArgumentException("no field of an obligation: " + field);
    };
  }
}
