package org.sightline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.PersonRef;
import org.sightline.story.Story;
import org.sightline.story.Then;

class IdentityStoryTest {

  @TestFactory
  Stream<DynamicTest> tellsWhoIsOnePerson() {
    return Story.all("stories/identity").stream()
        .flatMap(story ->
            story.then().stream()
                .map(then ->
                    DynamicTest.dynamicTest(story + ", " + then, () -> check(story, then))));
  }

  private static void check(Story story, Then then) {
    var chronology = story.chronologyFor(then);
    then.table("one person")
        .forEach((one, other) ->
            assertThat(records(chronology, one)).as("records of %s", one).contains(ref(other)));
    then.table("two people")
        .forEach((one, other) ->
            assertThat(records(chronology, one))
                .as("records of %s", one)
                .isNotEmpty()
                .doesNotContain(ref(other)));
  }

  private static SortedSet<PersonRef> records(Chronology chronology, String alias) {
    return chronology.adults().stream()
        .map(Adult::person)
        .map(Person::records)
        .filter(records -> records.contains(ref(alias)))
        .findFirst()
        .orElseGet(TreeSet::new);
  }

  private static PersonRef ref(String alias) {
    return Story.ref(alias);
  }
}
