package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The judge is not ours: vectors that other implementations of RFC 6962 are tested with.
class ProofVectorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"happy-path", "random-root", "wrong-leaf"})
  void judgesInclusion(String name) throws IOException {
    var vector = vector("inclusion/" + name);
    var proof =
        new InclusionProof(
            vector.get("leafIdx").asLong(), vector.get("treeSize").asLong(), hashes(vector));
    var proven =
        digest(vector.get("leafHash"))
            .flatMap(leaf -> digest(vector.get("root")).map(root -> proof.proves(leaf, root)))
            .orElse(false);

    assertThat(proven).isEqualTo(!vector.get("wantErr").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"happy-path", "swapped-roots", "truncated-proof"})
  void judgesConsistency(String name) throws IOException {
    var vector = vector("consistency/" + name);
    var proof =
        new ConsistencyProof(
            vector.get("size1").asLong(), vector.get("size2").asLong(), hashes(vector));

    assertThat(
            proof.proves(
                digest(vector.get("root1")).orElseThrow(),
                digest(vector.get("root2")).orElseThrow()))
        .isEqualTo(!vector.get("wantErr").asBoolean());
  }

  private static JsonNode vector(String name) throws IOException {
    try (var file = ProofVectorsTest.class.getResourceAsStream("/audit/" + name + ".json")) {
      return JsonMapper.shared().readTree(file);
    }
  }

  private static List<Digest> hashes(JsonNode vector) {
    return StreamSupport.stream(vector.get("proof").spliterator(), false)
        .map(hash -> digest(hash).orElseThrow())
        .toList();
  }

  private static Optional<Digest> digest(JsonNode base64) {
    return Digest.from(Base64.getDecoder().decode(base64.asString()));
  }
}
