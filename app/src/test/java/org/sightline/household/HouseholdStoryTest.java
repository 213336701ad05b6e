package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.story.Story;
import org.sightline.story.Then;

class HouseholdStoryTest {

  private static final List<Story> STORIES = Story.all("stories/household");

  @TestFactory
  Stream<DynamicTest> tellsWhoLivesThere() {
    return STORIES.stream()
        .flatMap(story ->
            story.then().stream()
                .map(then ->
                    DynamicTest.dynamicTest(story + ", " + then, () -> check(story, then))));
  }

  private static void check(Story story, Then then) {
    var household = story.chronologyFor(then).household();
    assertThat(standings(household))
        .as("%s", household.residents())
        .isEqualTo(new TreeMap<>(then.table("household")));
    if (then.says("because")) {
      assertThat(told(household, HouseholdStoryTest::sign)).isEqualTo(then.lists("because"));
    }
    if (then.says("sentences")) {
      assertThat(told(household, Evidence::sentence)).containsAllEntriesOf(then.lists("sentences"));
    }
    if (then.says("adults")) {
      assertThat(adults(household)).isEqualTo(then.words("adults"));
    }
    then.value("contested")
        .ifPresent(said ->
            assertThat(household.contested()).as("contested").isEqualTo(Boolean.valueOf(said)));
    if (then.says("declarations")) {
      assertThat(household.declarations())
          .extracting(ClaimId::value)
          .isEqualTo(then.words("declarations"));
    }
  }

  private static Map<String, String> standings(Household household) {
    var found = new TreeMap<String, String>();
    for (var resident : household.residents()) {
      found.put(alias(resident.person().id()), ClaimCodec.kebab(resident.standing().name()));
    }
    return found;
  }

  private static List<String> adults(Household household) {
    return household.residents().stream()
        .filter(Resident::adult)
        .map(resident -> alias(resident.person().id()))
        .toList();
  }

  private static Map<String, List<String>> told(
      Household household, Function<Evidence, String> words) {
    var found = new TreeMap<String, List<String>>();
    for (var resident : household.residents()) {
      found.put(alias(resident.person().id()), resident.evidence().stream().map(words).toList());
    }
    return found;
  }

  private static String sign(Evidence evidence) {
    return evidence.claim().value()
        + " "
        + ClaimCodec.kebab(evidence.weight().name())
        + " "
        + ClaimCodec.kebab(evidence.sign().name());
  }

  private static String alias(PersonRef ref) {
    return ref.agency().equals("family") ? ref.value().substring("family/".length()) : ref.value();
  }
}
