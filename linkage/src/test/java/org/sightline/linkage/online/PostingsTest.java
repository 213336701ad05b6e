package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The parts an index is made of, against lists and maps.
class PostingsTest {

  private static List<Integer> found(Postings postings, int tag) {
    List<Integer> found = new ArrayList<>();
    for (int at = postings.first(tag); at != Postings.END; ) {
      long entry = postings.entry(at);
      if (Postings.isOf(entry, tag)) {
        found.add(at);
      }
      at = Postings.next(entry);
    }
    return found;
  }

  @Test
  void holdsTheRecordsOfEachBlockTheNewestFirst() {
    Random random = new Random(6);
    Map<Integer, List<Integer>> wanted = new LinkedHashMap<>();
    Map<Integer, Integer> tags = new LinkedHashMap<>();
    Postings postings = new Postings(10);
    boolean wasFull = false;
    for (int record = 0; record < 9_000; record++) {
      // Few heads and many tags: most chains hold several blocks.
      int tag = random.nextInt(300) + (random.nextInt(20) << 20) - (5 << 20);
      postings.add(record, tag);
      tags.put(record, tag);
      wanted.computeIfAbsent(tag, one -> new ArrayList<>()).addFirst(record);
      if (random.nextInt(3) == 0) {
        List<Integer> here = List.copyOf(tags.keySet());
        Integer gone = here.get(random.nextInt(here.size()));
        int of = tags.getOrDefault(gone, 0);
        tags.remove(gone);
        postings.remove(gone, of);
        wanted.getOrDefault(of, new ArrayList<>()).removeIf(gone::equals);
      }
      assertThat(postings.isFull()).isEqualTo(tags.size() > 3 * 1024);
      wasFull |= postings.isFull();
    }
    assertThat(wasFull).isTrue();
    wanted.forEach((tag, records) -> assertThat(found(postings, tag)).isEqualTo(records));
    assertThat(found(postings, 1 << 30)).isEmpty();

    Postings wider = postings.wider();
    assertThat(wider.isFull()).isFalse();
    wanted.forEach((tag, records) ->
        assertThat(found(wider, tag)).containsExactlyInAnyOrderElementsOf(records));
  }

  @Test
  void refusesBlocksAndAdmitsThemAgain() {
    Postings postings = new Postings(10);
    postings.crowd(7, 5_001, true);
    postings.crowd(8, 6_000, true);
    postings.crowd(7, 5_002, true);

    assertThat(postings.isRefused(7)).isTrue();
    assertThat(postings.isRefused(9)).isFalse();
    assertThat(postings.crowd(7)).isEqualTo(5_002);
    assertThat(postings.crowd(9)).isZero();
    assertThat(postings.wider().crowd(8)).isEqualTo(6_000);
    assertThat(postings.wider().isRefused(8)).isTrue();

    postings.crowd(7, 5_000, false);
    assertThat(postings.isRefused(7)).isFalse();
    assertThat(postings.isRefused(8)).isTrue();
    assertThat(postings.crowd(7)).isZero();
  }

  @Test
  void takesTheUpperHalfOfAHashForItsTag() {
    assertThat(Postings.tag(0x1234_5678_9ABC_DEF0L)).isEqualTo(0x1234_5678);
    assertThat(View.tag(new byte[] {1, 2})).isNotEqualTo(View.tag(new byte[] {2, 1}));
    assertThat(
            java.util.stream.IntStream.range(0, 2_000)
                .map(id ->
                    View.tag(("r" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)) & 1023)
                .distinct()
                .count())
        .as("ids that follow one another lie apart")
        .isGreaterThan(400);
  }

  @Test
  void leavesAShelfAsItWasWhenTheNextIsMade() {
    Shelf.Edit<String> first = Shelf.<String>empty().edit();
    for (int place = 0; place < 1_300; place++) {
      first.set(place, "a" + place);
    }
    assertThat(first.get(700)).isEqualTo("a700");
    Shelf<String> before = first.done();
    Shelf.Edit<String> edit = before.edit();
    edit.set(600, "b");
    edit.set(601, null);
    edit.set(5_000, "c");
    edit.set(5, "d");
    Shelf<String> after = edit.done();

    assertThat(before.get(600)).isEqualTo("a600");
    assertThat(before.get(601)).isEqualTo("a601");
    assertThat(before.get(5)).isEqualTo("a5");
    assertThat(after.get(600)).isEqualTo("b");
    assertThat(after.get(601)).isNull();
    assertThat(after.get(602)).isEqualTo("a602");
    assertThat(after.get(5_000)).isEqualTo("c");
    assertThat(after.get(4_999)).isNull();
    assertThat(after.get(5)).isEqualTo("d");
    assertThat(after.get(1_299)).isEqualTo("a1299");
  }

  @Test
  void holdsLinksFromBothTheirEnds() {
    Links links = new Links(3);
    links.add(1, 200, 4.5f);
    links.add(1, 2, -0.25f);
    links.add(200, 2, 12);
    List<Integer> linked = new ArrayList<>();

    assertThat(links.of(1)).hasSize(2);
    assertThat(Links.other(links.of(1)[0])).isEqualTo(200);
    assertThat(Links.bits(links.of(1)[0])).isEqualTo(4.5f);
    assertThat(Links.bits(links.of(2)[0])).isEqualTo(-0.25f);
    assertThat(links.of(201)).isEmpty();
    assertThat(links.of(100_000)).isEmpty();
    links.removeAll(1, linked::add);
    assertThat(linked).containsExactly(200, 2);
    assertThat(links.of(1)).isEmpty();
    assertThat(links.of(200)).hasSize(1);
    assertThat(Links.other(links.of(200)[0])).isEqualTo(2);
    links.removeAll(100_000, linked::add);
    assertThat(linked).hasSize(2);
  }
}
