package org.sightline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.database.DurableFile;

/// The keys a home signs its checkpoints with, kept in a file of mode 0600. A note counts only with all of them.
///
/// @param keys one of each kind
record LogKeys(List<SigningKey> keys) {

  LogKeys {
    keys = List.copyOf(keys);
  }

  /// The keys in this folder, made and kept first when there are none.
  static LogKeys keptIn(Path folder) {
    var file = folder.resolve("audit.key");
    try {
      if (Files.notExists(file)) {
        var made = random();
        DurableFile.write(file, made.lines().getBytes(StandardCharsets.US_ASCII));
        return made;
      }
      var keys = new ArrayList<SigningKey>();
      for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        keys.add(SigningKey.read(line));
      }
      return new LogKeys(keys);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the audit keys in " + file, unreadable);
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      throw new IllegalStateException("the audit keys in " + file + " are damaged", damaged);
    }
  }

  /// New keys, one of each kind.
  static LogKeys random() throws GeneralSecurityException {
    var keys = new ArrayList<SigningKey>();
    for (var kind : SigningKey.Kind.values()) {
      keys.add(SigningKey.random(kind));
    }
    return new LogKeys(keys);
  }

  /// Signs a checkpoint with every key.
  SignedNote sign(Checkpoint checkpoint, Instant at) {
    var signatures = new ArrayList<SignedNote.Signature>();
    try {
      for (var key : keys) {
        signatures.add(key.sign(checkpoint, at));
      }
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the audit keys do not sign", impossible);
    }
    return new SignedNote(checkpoint.text(), signatures);
  }

  /// The checkpoint in a note, when every one of our keys signed it. Lines of other keys, such as witnesses', are
  /// left alone.
  Optional<Checkpoint> verified(String note) {
    return SignedNote.read(note)
        .flatMap(signed ->
            Checkpoint.read(signed.text()).filter(checkpoint -> allSigned(signed, checkpoint)));
  }

  private boolean allSigned(SignedNote note, Checkpoint checkpoint) {
    return keys.stream()
        .allMatch(key -> note.signatures().stream().anyMatch(line -> key.made(line, checkpoint)));
  }

  /// What others need to verify our notes, one line for each key.
  List<String> verifierKeys(String origin) {
    return keys.stream().map(key -> key.verifierKey(origin)).toList();
  }

  private String lines() {
    return keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining());
  }
}
