package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.PersonRef;
import org.sightline.story.Story;
import org.sightline.story.Then;

class HouseholdStoryTest {

  @TestFactory
  Stream<DynamicTest> tellsWhoLivesThere() {
    return Story.all("stories/household").stream()
        .flatMap(story ->
            story.then().stream()
                .map(then ->
                    DynamicTest.dynamicTest(story + ", " + then, () -> check(story, then))));
  }

  private static void check(Story story, Then then) {
    var chronology = story.chronologyFor(then);
    assertThat(standings(chronology))
        .as("%s", chronology.household().residents())
        .isEqualTo(new TreeMap<>(then.table("household")));
  }

  private static Map<String, String> standings(Chronology chronology) {
    var found = new TreeMap<String, String>();
    for (var resident : chronology.household().residents()) {
      found.put(alias(resident.person().id()), ClaimCodec.kebab(resident.standing().name()));
    }
    return found;
  }

  private static String alias(PersonRef ref) {
    return ref.agency().equals("family") ? ref.value().substring("family/".length()) : ref.value();
  }
}
