package org.sightline.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// A key of one of the two kinds that sign checkpoints. Two kinds, because one may be broken before the record is old.
///
/// @param kind how it signs
/// @param pair the private and the public half
record SigningKey(Kind kind, KeyPair pair) {

  /// The two kinds, with what the note formats fix for each.
  enum Kind {
    /// C2SP signed-note type 0x01: Ed25519 over the text.
    ED25519("Ed25519", 0x01, 32),
    /// C2SP tlog-cosignature type 0x06: ML-DSA-44 (FIPS 204) over a structure with the time of signing.
    ML_DSA_44("ML-DSA-44", 0x06, 1312);

    private final String algorithm;
    private final int type;
    private final int publicLength;

    Kind(String algorithm, int type, int publicLength) {
      this.algorithm = algorithm;
      this.type = type;
      this.publicLength = publicLength;
    }
  }

  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  /// A new random key.
  static SigningKey random(Kind kind) throws GeneralSecurityException {
    return new SigningKey(kind, KeyPairGenerator.getInstance(kind.algorithm).generateKeyPair());
  }

  /// Reads the line that [#line] wrote.
  static SigningKey read(String line) throws GeneralSecurityException {
    var parts = line.split(" ", -1);
    if (parts.length != 3) {
      throw new GeneralSecurityException("a line of the key file is damaged");
    }
    var kind = Kind.valueOf(parts[0]);
    var factory = KeyFactory.getInstance(kind.algorithm);
    var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1]));
    var open = new X509EncodedKeySpec(Base64.getDecoder().decode(parts[2]));
    return new SigningKey(
        kind, new KeyPair(factory.generatePublic(open), factory.generatePrivate(secret)));
  }

  /// Kind, private and public key in one line, for the key file.
  String line() {
    var base64 = Base64.getEncoder();
    return kind
        + " "
        + base64.encodeToString(pair.getPrivate().getEncoded())
        + " "
        + base64.encodeToString(pair.getPublic().getEncoded());
  }

  /// Signs a checkpoint under the name of its log.
  SignedNote.Signature sign(Checkpoint checkpoint, Instant at) throws GeneralSecurityException {
    var seconds = at.getEpochSecond();
    var signature = Signature.getInstance(kind.algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(message(checkpoint, seconds));
    var made = signature.sign();
    var bytes =
        switch (kind) {
          case ED25519 -> made;
          case ML_DSA_44 ->
              ByteBuffer.allocate(Long.BYTES + made.length).putLong(seconds).put(made).array();
        };
    return SignedNote.Signature.of(checkpoint.origin(), keyId(checkpoint.origin()), bytes);
  }

  /// Whether a signature line is this key's over this checkpoint.
  boolean made(SignedNote.Signature line, Checkpoint checkpoint) {
    if (!line.name().equals(checkpoint.origin()) || !line.keyId().equals(keyId(line.name()))) {
      return false;
    }
    try {
      var made = line.made();
      var stamped = kind == Kind.ML_DSA_44 && made.length > Long.BYTES;
      var seconds = stamped ? ByteBuffer.wrap(made).getLong() : 0;
      var bytes = stamped ? Arrays.copyOfRange(made, Long.BYTES, made.length) : made;
      var signature = Signature.getInstance(kind.algorithm);
      signature.initVerify(pair.getPublic());
      signature.update(message(checkpoint, seconds));
      return signature.verify(bytes);
    } catch (GeneralSecurityException notEvenOfTheForm) {
      return false;
    }
  }

  private byte[] message(Checkpoint checkpoint, long seconds) {
    return switch (kind) {
      case ED25519 -> checkpoint.text().getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> cosigned(checkpoint, seconds);
    };
  }

  /// `cosigned_message` of tlog-cosignature, for a whole tree (start 0).
  private static byte[] cosigned(Checkpoint checkpoint, long seconds) {
    var name = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
    var root = checkpoint.root().bytes();
    return ByteBuffer.allocate(LABEL.length + 2 * (1 + name.length) + 3 * Long.BYTES + root.length)
        .put(LABEL)
        .put((byte) name.length)
        .put(name)
        .putLong(seconds)
        .put((byte) name.length)
        .put(name)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(root)
        .array();
  }

  /// SHA-256(name ‖ 0x0A ‖ type ‖ public key), of which the first four bytes, in hex.
  String keyId(String name) {
    return Digest.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed()).hex().substring(0, 8);
  }

  /// The public key as others need it to verify: name, key id, and type with key in Base64.
  String verifierKey(String name) {
    return name + "+" + keyId(name) + "+" + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    var raw = raw(pair.getPublic());
    return ByteBuffer.allocate(1 + raw.length).put((byte) kind.type).put(raw).array();
  }

  /// The bare key: the last bytes of its X.509 form, whose beginning only names the algorithm.
  private byte[] raw(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - kind.publicLength, encoded.length);
  }
}
