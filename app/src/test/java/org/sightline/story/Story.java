package org.sightline.story;

import java.time.LocalDate;
import java.util.List;
import org.sightline.chronology.Chronologies;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;

/// A story that a practitioner can read: what was recorded about a made-up family, and what follows on which day.
///
/// @param title what happens in it
/// @param file where it stands, for messages
/// @param child the child it is about: alias `child` unless the story says otherwise
/// @param claims the facts under `family`, known to everybody the day before the first record, and those under `given`
/// @param then what must be so
public record Story(
    String title, String file, PersonRef child, List<RecordedClaim> claims, List<Then> then) {

  public Story {
    claims = List.copyOf(claims);
    then = List.copyOf(then);
  }

  /// The one story of a file on the test class path, such as `stories/signal/ten-4-facesp.yaml`.
  public static Story load(String path) {
    var stories = StoryReader.file(path);
    if (stories.size() != 1) {
      throw new IllegalArgumentException(path + " holds " + stories.size() + " stories, not one");
    }
    return stories.getFirst();
  }

  /// Every story of every `.yaml` file in a folder on the test class path, such as `stories/signal`, in the order of file names.
  public static List<Story> all(String folder) {
    return StoryReader.folder(folder);
  }

  /// The child's life as known at the end of a day, through given eyes.
  public Chronology chronologyAsOf(LocalDate day, Eyes eyes) {
    return Chronologies.draw(claims, child, new AsOf(day, Days.endOf(day), eyes));
  }

  /// The chronology an expectation speaks of.
  public Chronology chronologyFor(Then expectation) {
    return chronologyAsOf(expectation.asKnownOn(), expectation.eyes());
  }

  /// The reference behind an alias of the story.
  public static PersonRef ref(String alias) {
    return new PersonRef(alias.contains("/") ? alias : "family/" + alias);
  }

  @Override
  public String toString() {
    return title;
  }
}
