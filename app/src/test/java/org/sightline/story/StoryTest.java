package org.sightline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Site;
import org.sightline.ledger.Voice;
import org.sightline.time.Eyes;
import org.sightline.time.Precision;
import org.sightline.time.Span;

class StoryTest {

  private final Story story = Story.load("stories/story/reading.yaml");

  @Test
  void readsWhoRecordedWhatWhenAndWhoHeardIt() {
    var injury = claim("a");
    assertThat(injury.claim())
        .isInstanceOfSatisfying(
            Claim.Injured.class,
            it -> {
              assertThat(it.child()).isEqualTo(story.child());
              assertThat(it.injury()).isEqualTo("gp/i1");
              assertThat(it.sites()).containsExactly(Site.HEAD, Site.CHEST);
              assertThat(it.count()).contains(2);
            });
    assertThat(injury.speaker()).isEqualTo(new Voice.Professional("gp", "GP"));
    assertThat(injury.basis()).isEqualTo(Basis.EXAMINED);
    assertThat(injury.heardBy()).isEqualTo(Set.of("gp", "police"));
    assertThat(injury.happened()).isEqualTo(Span.on(LocalDate.of(2006, 10, 12)));
    assertThat(injury.received()).isEqualTo(Instant.parse("2006-10-13T16:00:00Z"));
  }

  @Test
  void readsOtherSpeakersSpansAndRecords() {
    assertThat(claim("b").speaker()).isEqualTo(new Voice.Of(Story.ref("mother"), "mother"));
    assertThat(claim("b").source().record()).isEqualTo("GP-7");
    assertThat(claim("b").recorded()).isEqualTo(Instant.parse("2006-10-14T08:30:00Z"));
    assertThat(claim("b").happened().from()).isEqualTo(LocalDate.of(2006, 10, 1));
    assertThat(claim("c").speaker()).isEqualTo(new Voice.Unknown("an anonymous caller"));
    assertThat(claim("c").happened().precision()).isEqualTo(Precision.MONTH);
  }

  @Test
  void letsEverybodyKnowTheFamilyBeforeTheFirstRecord() {
    var known = story.chronologyAsOf(LocalDate.of(2006, 10, 12), Eyes.of("police"));
    assertThat(known.claims()).hasSize(6);
    assertThat(known.claims())
        .extracting(RecordedClaim::claim)
        .hasAtLeastOneElementOfType(Claim.Named.class)
        .hasAtLeastOneElementOfType(Claim.Related.class);
  }

  @Test
  void keepsWhatMustBeSoForTheTestsToRead() {
    var first = story.then().getFirst();
    assertThat(first.asKnownOn()).isEqualTo(LocalDate.of(2006, 10, 13));
    assertThat(first.eyes()).isEqualTo(Eyes.of("gp"));
    assertThat(first.words("signals")).containsExactly("ten-4-facesp");
    assertThat(first.words("no")).containsExactly("repeat-injury");
    assertThat(first.says("owed")).isFalse();
    var second = story.then().getLast();
    assertThat(second.eyes()).isEqualTo(Eyes.jointly());
    assertThat(second.tables("owed"))
        .containsEntry(
            "identify-adult",
            Map.of("state", "overdue", "due", "2006-10-20", "owner", "social-care"));
    assertThat(second.table("severity")).isEqualTo(Map.of("x", "urgent"));
  }

  @Test
  void refusesAFieldThatNoStoryHas() {
    assertThatThrownBy(
            () -> Fields.mustBeAmong(Map.of("recordd", 1), Set.of("recorded"), "a story"))
        .hasMessage("'recordd' is no field of a story");
  }

  private RecordedClaim claim(String id) {
    return story.claims().stream()
        .filter(claim -> claim.id().equals(new ClaimId(id)))
        .findFirst()
        .orElseThrow();
  }
}
