package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerkleTest {

  private static final int MOST = 70;

  @Test
  void hashesLeavesNodesAndNothingAsRfc6962Says() {
    assertThat(Digest.of(new byte[0]).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Merkle.leaf(new byte[0]).hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(Merkle.leaf("L123456".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(new Merkle(0, (level, index) -> Digest.of("none")).root())
        .isEqualTo(Digest.of(new byte[0]));
  }

  @Test
  void growsTheSameTreeLeafByLeafAsByTheDefinition() {
    var tree = new Tree(MOST);
    for (var size = 0; size <= MOST; size++) {
      assertThat(tree.roots.get(size))
          .as("size %d", size)
          .isEqualTo(defined(tree.leaves.subList(0, size)));
      assertThat(tree.at(size).root()).isEqualTo(tree.roots.get(size));
    }
  }

  @Test
  void provesEveryLeafInEverySizeAndNoOther() {
    var tree = new Tree(MOST);
    for (var size = 1; size <= MOST; size++) {
      for (var index = 0; index < size; index++) {
        var proof = new InclusionProof(index, size, tree.at(size).inclusion(index));
        var root = tree.roots.get(size);
        assertThat(proof.proves(tree.leaves.get(index), root)).isTrue();
        assertThat(proof.proves(Digest.of("another"), root)).isFalse();
        assertThat(proof.proves(tree.leaves.get(index), Digest.of("another"))).isFalse();
        assertThat(
                new InclusionProof(index, size, longer(proof.hashes()))
                    .proves(tree.leaves.get(index), root))
            .isFalse();
        if (size > 1) {
          assertThat(
                  new InclusionProof(index, size, shorter(proof.hashes()))
                      .proves(tree.leaves.get(index), root))
              .isFalse();
          assertThat(
                  new InclusionProof((index + 1) % size, size, proof.hashes())
                      .proves(tree.leaves.get(index), root))
              .isFalse();
        }
      }
    }
  }

  @Test
  void provesEveryEarlierSizeAndNoOther() {
    var tree = new Tree(MOST);
    for (var later = 1; later <= MOST; later++) {
      for (var earlier = 1; earlier <= later; earlier++) {
        var hashes = tree.at(later).consistency(earlier);
        var proof = new ConsistencyProof(earlier, later, hashes);
        var from = tree.roots.get(earlier);
        var to = tree.roots.get(later);
        assertThat(proof.proves(from, to)).as("%d to %d", earlier, later).isTrue();
        assertThat(proof.proves(Digest.of("another"), to)).isFalse();
        assertThat(proof.proves(from, Digest.of("another"))).isFalse();
        assertThat(new ConsistencyProof(earlier, later, longer(hashes)).proves(from, to)).isFalse();
        if (earlier < later) {
          assertThat(proof.proves(to, from)).isFalse();
          assertThat(new ConsistencyProof(earlier, later, shorter(hashes)).proves(from, to))
              .isFalse();
        }
      }
    }
  }

  @Test
  void refusesProofsThatCannotBe() {
    var any = Digest.of("any");
    assertThat(new InclusionProof(0, 0, List.of()).proves(any, any)).isFalse();
    assertThat(new InclusionProof(-1, 1, List.of()).proves(any, any)).isFalse();
    assertThat(new InclusionProof(1, 1, List.of()).proves(any, any)).isFalse();
    assertThat(new InclusionProof(0, 1, List.of()).proves(any, any)).isTrue();
    assertThat(new ConsistencyProof(0, 1, List.of()).proves(any, any)).isFalse();
    assertThat(new ConsistencyProof(2, 1, List.of()).proves(any, any)).isFalse();
    assertThat(new ConsistencyProof(3, 4, List.of()).proves(any, any)).isFalse();

    var tree = new Tree(3);
    for (var index : new long[] {-1, 3}) {
      assertThatThrownBy(() -> tree.at(3).inclusion(index))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (var earlier : new long[] {0, 4}) {
      assertThatThrownBy(() -> tree.at(3).consistency(earlier))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void doesNotGrowFromAnEdgeThatLacksANode() {
    var edge = Frontier.of(3, Map.of(0, Digest.of("leaf")));
    assertThatThrownBy(() -> edge.append(Digest.of("next")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("level 1");
  }

  /// MTH of RFC 6962, 2.1, word for word.
  private static Digest defined(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      return Digest.of(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    var k = 1;
    while (k * 2 < leaves.size()) {
      k *= 2;
    }
    return Merkle.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
  }

  private static List<Digest> longer(List<Digest> hashes) {
    var longer = new ArrayList<>(hashes);
    longer.add(Digest.of("more"));
    return longer;
  }

  private static List<Digest> shorter(List<Digest> hashes) {
    return hashes.subList(0, hashes.size() - 1);
  }

  /// A log grown leaf by leaf, with the roots it had on the way.
  private static final class Tree {
    private final List<Digest> leaves = new ArrayList<>();
    private final List<Digest> roots = new ArrayList<>();
    private final Map<List<Long>, Digest> nodes = new HashMap<>();

    Tree(int size) {
      var frontier = Frontier.empty();
      roots.add(frontier.root());
      for (var index = 0; index < size; index++) {
        var leaf = Merkle.leaf(new byte[] {(byte) index});
        leaves.add(leaf);
        nodes.put(List.of(0L, (long) index), leaf);
        frontier
            .append(leaf)
            .forEach(n -> nodes.put(List.of((long) n.level(), n.index()), n.hash()));
        roots.add(frontier.root());
      }
    }

    Merkle at(long size) {
      return new Merkle(
          size,
          (level, index) ->
              Optional.ofNullable(nodes.get(List.of((long) level, index))).orElseThrow());
    }
  }
}
