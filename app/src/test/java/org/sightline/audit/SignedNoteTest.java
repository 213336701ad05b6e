package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("sightline.local/test/1", 42, Digest.of("root"));

  @TempDir private Path folder;

  @Test
  void writesACheckpointInThreeLinesAndReadsNothingElse() {
    assertThat(CHECKPOINT.text())
        .isEqualTo(
            "sightline.local/test/1\n42\n"
                + Base64.getEncoder().encodeToString(Digest.of("root").bytes())
                + "\n");
    assertThat(Checkpoint.read(CHECKPOINT.text())).contains(CHECKPOINT);
    for (var wrong :
        List.of(
            "",
            "origin\n42\n",
            CHECKPOINT.text() + "more\n",
            CHECKPOINT.text().replace("42", "042"),
            CHECKPOINT.text().replace("42", "-1"),
            CHECKPOINT.text().replace("=", ""),
            "origin\n42\nAAAA\n",
            "origin\n42\n***\n",
            "\n" + CHECKPOINT.text())) {
      assertThat(Checkpoint.read(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void readsTheExampleOfTheSpecificationAndWritesItAgain() {
    var example =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        """;
    var note = SignedNote.read(example).orElseThrow();

    assertThat(note.form()).isEqualTo(example);
    assertThat(Checkpoint.read(note.text()).orElseThrow().size()).isEqualTo(20_852_163);
    assertThat(note.signatures().getFirst().keyId()).isEqualTo("033de0ae");
  }

  @Test
  void namesAnEd25519KeyAsTheSpecificationDoes() throws GeneralSecurityException {
    // The public example key of the Go implementation of signed notes.
    var raw = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    var encoded =
        HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33));
    var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));

    assertThat(
            new SigningKey(SigningKey.Kind.ED25519, new KeyPair(key, null))
                .verifierKey("PeterNeumann"))
        .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @Test
  void refusesNotesOfAnotherForm() throws GeneralSecurityException {
    var good = LogKeys.random().sign(CHECKPOINT, AT).form();
    for (var wrong :
        List.of(
            "",
            "text\n",
            "text\n\n",
            good.substring(0, good.length() - 1),
            good + "\n",
            good.replace("— ", "- "),
            good.replace("\n42\n", "\n42\r\n"),
            good + "— name AAAA\n",
            good + "— name *\n",
            good + "— x AAAAAAAA\n".repeat(100))) {
      assertThat(SignedNote.read(wrong)).isEmpty();
    }
    assertThat(SignedNote.read(good).orElseThrow().signatures()).hasSize(2);
  }

  @Test
  void countsOnlyWithBothSignaturesOverThisVeryText() throws GeneralSecurityException {
    var keys = LogKeys.random();
    var note = keys.sign(CHECKPOINT, AT);
    assertThat(keys.verified(note.form())).contains(CHECKPOINT);

    var witnessed = note.form() + LogKeys.random().sign(CHECKPOINT, AT).form().split("\n\n", -1)[1];
    assertThat(keys.verified(witnessed)).contains(CHECKPOINT);
    assertThat(LogKeys.random().verified(note.form())).isEmpty();
    assertThat(keys.verified(note.form().replace("\n42\n", "\n43\n"))).isEmpty();
    assertThat(keys.verified(note.form().replace("test/1\n42", "test/2\n42"))).isEmpty();
    for (var signature : note.signatures()) {
      assertThat(keys.verified(new SignedNote(note.text(), List.of(signature)).form())).isEmpty();
      assertThat(keys.verified(flipped(note, signature, 20).form())).isEmpty();
    }
  }

  @Test
  void theTimeOfThePostQuantumSignatureIsSignedToo() throws GeneralSecurityException {
    var keys = LogKeys.random();
    var note = keys.sign(CHECKPOINT, AT);
    assertThat(keys.verified(flipped(note, note.signatures().get(1), 7).form())).isEmpty();
  }

  private static SignedNote flipped(SignedNote note, SignedNote.Signature signature, int at) {
    var made = signature.made();
    made[at] ^= 1;
    var other = SignedNote.Signature.of(signature.name(), signature.keyId(), made);
    return new SignedNote(
        note.text(), note.signatures().stream().map(s -> s.equals(signature) ? other : s).toList());
  }

  @Test
  void keepsItsKeysForNobodyElse() throws Exception {
    var keys = LogKeys.keptIn(folder);
    var file = folder.resolve("audit.key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(LogKeys.keptIn(folder).verified(keys.sign(CHECKPOINT, AT).form()))
        .contains(CHECKPOINT);
    assertThat(LogKeys.keptIn(folder).verifierKeys("x"))
        .isEqualTo(keys.verifierKeys("x"))
        .hasSize(2);

    Files.writeString(file, Files.readString(file).replace("ED25519 M", "ED25519 N"));
    assertThatThrownBy(() -> LogKeys.keptIn(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }
}
