package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.policy.Policy;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Who should be told what since when, as stories in `stories/escalation`.
class EscalationStoriesTest {

  private static final PersonRef CHILD = new PersonRef("school/u-1");
  private static final Ladder LADDER = Ladder.of(Policy.shipped(), WorkingDays.ofEnglandAndWales());

  @TestFactory
  Stream<DynamicTest> stories() throws IOException {
    return read().stream()
        .flatMap(story ->
            list(story, "then").stream()
                .map(then ->
                    DynamicTest.dynamicTest(
                        "%s, on %s".formatted(story.get("story"), then.get("at")),
                        () -> holds(map(story, "given"), then))));
  }

  private static void holds(Map<String, Object> given, Map<String, Object> then) {
    var at = moment(String.valueOf(then.get("at")));
    var followUp = followUp(given, new AsOf(Days.of(at), at, Eyes.jointly()));
    if (then.containsKey("told")) {
      assertThat(
              Escalation.of(List.of(followUp), LADDER, at).stream()
                  .map(EscalationStoriesTest::words))
          .containsExactlyInAnyOrderElementsOf(words(then, "told"));
    }
    if (then.containsKey("state")) {
      assertThat(followUp.state().name().toLowerCase(Locale.ROOT)).isEqualTo(then.get("state"));
    }
    if (then.containsKey("reopened")) {
      assertThat(followUp.reopened()).contains(String.valueOf(then.get("reopened")));
    }
  }

  private static FollowUp followUp(Map<String, Object> given, AsOf asOf) {
    var received = new HashMap<ClaimId, Instant>();
    var versions = new ArrayList<Ground.Version>();
    for (var version : list(given, "versions")) {
      versions.add(version(version, received));
    }
    var closed =
        Optional.ofNullable(given.get("closed"))
            .map(day -> new Ground.Closing(LocalDate.parse(day.toString()), "no longer found"));
    var subject = Subject.of(Question.REPORTS);
    var signal =
        new Signal(
            subject,
            List.of(
                new Ground(
                    "repeat-referral",
                    subject,
                    "",
                    versions.getFirst().day(),
                    closed,
                    List.copyOf(versions))));
    var said =
        given.containsKey("said")
            ? list(given, "said").stream().map(one -> disposition(signal, one)).toList()
            : List.<Disposition>of();
    return FollowUps.of(CHILD, signal, said, LADDER, received, words(given, "asks"), asOf);
  }

  private static Ground.Version version(
      Map<String, Object> version, Map<ClaimId, Instant> received) {
    var day = LocalDate.parse(String.valueOf(version.get("day")));
    var grounds =
        version.containsKey("grounds") ? words(version, "grounds") : List.of("of " + version);
    grounds.forEach(ground ->
        Optional.ofNullable(version.get("at"))
            .ifPresent(at -> received.putIfAbsent(new ClaimId(ground), moment(at))));
    return new Ground.Version(
        day,
        new Finding(
            "repeat-referral",
            1,
            Subject.of(Question.REPORTS),
            "",
            severity(String.valueOf(version.get("severity"))),
            "Three reports.",
            grounds.stream().map(ClaimId::new).collect(Collectors.toCollection(TreeSet::new)),
            "Who assesses?",
            List.of("an assessment"),
            version.containsKey("checklist") ? words(version, "checklist") : List.of(),
            ""));
  }

  private static Disposition disposition(Signal signal, Map<String, Object> said) {
    var at = moment(String.valueOf(said.get("at")));
    var by = Post.parse(String.valueOf(said.get("by"))).orElseThrow();
    var seen = Disposition.Seen.of(signal.on(Days.of(at)).orElseThrow());
    if (said.containsKey("seen severity")) {
      seen =
          new Disposition.Seen(
              severity(String.valueOf(said.get("seen severity"))),
              List.of("repeat-referral 1"),
              "",
              words(said, "seen grounds").stream()
                  .map(ClaimId::new)
                  .collect(Collectors.toCollection(TreeSet::new)),
              List.of());
    }
    return new Disposition(
        at.toString(),
        SignalKey.of(CHILD, signal),
        seen,
        reply(said),
        by,
        "a test",
        Days.of(at),
        at);
  }

  private static Reply reply(Map<String, Object> said) {
    var because = String.valueOf(said.get("because"));
    if (said.containsKey("answered")) {
      return new Reply.Answered(String.valueOf(said.get("answered")), Map.of());
    }
    if (said.containsKey("disputed")) {
      return new Reply.Disputed(String.valueOf(said.get("disputed")));
    }
    if (said.containsKey("deferred")) {
      return new Reply.Deferred(LocalDate.parse(String.valueOf(said.get("deferred"))), because);
    }
    return new Reply.Escalated(
        Post.parse(String.valueOf(said.get("escalated"))).orElseThrow(), because);
  }

  private static String words(Prompt prompt) {
    return "%s since %s (%s)"
        .formatted(
            prompt.to(),
            LocalDateTime.ofInstant(prompt.since(), Days.LONDON),
            prompt.why().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Instant moment(Object text) {
    return LocalDateTime.parse(String.valueOf(text)).atZone(Days.LONDON).toInstant();
  }

  @SuppressWarnings("unchecked") // YAML has no types.
  private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(from.get(name));
  }

  @SuppressWarnings("unchecked") // YAML has no types.
  private static Map<String, Object> map(Map<String, Object> from, String name) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(name));
  }

  private static List<String> words(Map<String, Object> from, String name) {
    return ((List<?>) Objects.requireNonNull(from.get(name)))
        .stream().map(String::valueOf).toList();
  }

  private static List<Map<String, Object>> read() throws IOException {
    try (var text =
        EscalationStoriesTest.class.getResourceAsStream("/stories/escalation/escalation.yaml")) {
      return new Yaml(
              new SafeConstructor(new LoaderOptions()),
              new Representer(new DumperOptions()),
              new DumperOptions(),
              new LoaderOptions(),
              new DatesAsTheyStand())
          .load(text);
    }
  }

  /// Dates stay texts.
  private static final class DatesAsTheyStand extends Resolver {
    @Override
    public void addImplicitResolver(
        Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }
}
