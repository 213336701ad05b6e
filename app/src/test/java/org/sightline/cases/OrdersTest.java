package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.desk.CaseReplay;
import org.sightline.review.Case;
import org.sightline.review.CaseFault;
import org.sightline.review.CaseFolder;
import org.sightline.review.Disguise;
import org.sightline.review.Opportunity;
import org.sightline.review.Score;

class OrdersTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 5);

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void writesTwoFeeds() throws IOException {
    folder = temp.resolve("small");
    Files.createDirectories(folder.resolve("feeds"));
    feed("001-2024-02-02-gp.json");
    feed("002-2024-02-05-social-care.json");
    Files.writeString(
        folder.resolve("people.yaml"), "people:\n  - { id: child, name: Alex Marsh, names: [] }\n");
  }

  @Test
  void receivesAMovedFeedOnItsLaterDayAndInItsNewPlace() throws IOException {
    var subject = withOrders("{ id: late, feeds: { \"001\": 2024-02-20 } }");
    assertThat(subject.orders())
        .containsExactly(new Case.Order("late", Map.of(1, LocalDate.of(2024, 2, 20))));
    var late = subject.received("late");
    assertThat(late.feeds())
        .extracting(feed -> feed.order() + " " + feed.day())
        .containsExactly("2 2024-02-05", "1 2024-02-20");
    assertThat(CaseReplay.delivery(late, late.feeds().getLast()).received())
        .isEqualTo("2024-02-20T17:00:01Z");
  }

  @Test
  void keepsThePlacesOfFeedsThatComeOnOneDay() throws IOException {
    var late = withOrders("{ id: late, feeds: { \"001\": 2024-02-05 } }").received("late");
    assertThat(late.feeds()).extracting(Case.Feed::order).containsExactly(1, 2);
  }

  @Test
  void givesEachOrderADatabaseOfItsOwn() throws IOException {
    var subject = withOrders("{ id: late, feeds: { \"001\": 2024-02-20 } }");
    assertThat(CaseReplay.database(subject.received("late")))
        .startsWith("case_small_late_")
        .isNotEqualTo(CaseReplay.database(subject));
  }

  @Test
  void cutsALongNameToWhatADatabaseMayHave() throws IOException {
    var subject =
        withOrders("{ id: much-later-than-anybody-thought, feeds: { \"001\": 2024-02-20 } }");
    assertThat(CaseReplay.database(subject.received("much-later-than-anybody-thought")))
        .startsWith("case_small_much_later_than_an_")
        .hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void refusesAFeedThatIsNotThere() {
    // Without quotes YAML takes 010 for eight, so the number must stand as in the name.
    assertThatThrownBy(() -> withOrders("{ id: late, feeds: { 010: 2024-02-20 } }"))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("there is no feed 8");
  }

  @Test
  void refusesADayBeforeItWasWrittenOrAfterTheEnd() {
    for (var day : List.of("2024-02-01", "2024-03-01")) {
      assertThatThrownBy(() -> withOrders("{ id: late, feeds: { \"001\": %s } }".formatted(day)))
          .isInstanceOf(CaseFault.class)
          .hasMessageContaining("cannot be received on " + day);
    }
  }

  @Test
  void refusesAnOrderThatTheCaseDoesNotList() throws IOException {
    var subject = withOrders("{ id: late, feeds: { \"001\": 2024-02-20 } }");
    assertThatThrownBy(() -> subject.received("early"))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("it lists: late");
  }

  @Test
  void keepsItsOrdersInDisguise() throws IOException {
    withOrders("{ id: late, feeds: { \"001\": 2024-02-20 } }");
    var copy = temp.resolve("copy");
    Disguise.copy(folder, copy, Disguise.DEFAULT_SHIFT);
    assertThat(CaseFolder.read(copy).orders())
        .containsExactly(new Case.Order("late", Map.of(1, LocalDate.of(2025, 2, 18))));
  }

  @Test
  void countsAnOpportunityOnlyIfEveryOrderMeetsIt() {
    var always = opportunity("o1");
    var once = opportunity("o2");
    var asNamed = inOrder("", met(always, true), met(once, true));
    var late = inOrder("late", met(always, true), met(once, false));
    assertThat(Score.inEvery(List.of(asNamed, late)))
        .extracting(Score.Met::met)
        .containsExactly(true, false);
    assertThat(Score.inEvery(List.of(asNamed)))
        .extracting(Score.Met::met)
        .containsExactly(true, true);
  }

  private static Score.InOrder inOrder(String id, Score.Met... met) {
    return new Score.InOrder(
        Optional.of(id).filter(name -> !name.isEmpty()), List.of(met), List.of());
  }

  private static Opportunity opportunity(String id) {
    return new Opportunity(
        id, "a chance", DAY, DAY, DAY, "a review", List.of("child-not-seen"), "");
  }

  private static Score.Met met(Opportunity opportunity, boolean met) {
    return new Score.Met(opportunity, met, List.of());
  }

  private void feed(String name) throws IOException {
    Files.writeString(folder.resolve("feeds").resolve(name), "{}");
  }

  private Case withOrders(String order) throws IOException {
    Files.writeString(
        folder.resolve("case.yaml"),
        """
        id: small
        title: A small case
        child: { refs: [gp/g-1] }
        period: { from: 2024-02-02, to: 2024-02-28 }
        agencies:
          gp: { name: Surgery, kind: gp }
          social-care: { name: Council social care, kind: social-care }
        orders:
          - %s
        """
            .formatted(order));
    return CaseFolder.read(folder);
  }
}
