package org.sightline.linkage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.RecordTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.train.Training;

/// What few records are weighed by: a trained model, and how rare values were among the records it was trained on. A few records cannot
/// tell by themselves which names are rare.
///
/// @param figures the trained model
/// @param rarity of the values of its corpus
public record PersonModel(LinkModel figures, FrozenRarity rarity) {

  /// Read when it is first asked for.
  private static final class Shipped {
    static final PersonModel MODEL = made();

    private static PersonModel made() {
      String yaml = new String(resource("shipped-model.yaml"), StandardCharsets.UTF_8);
      LinkModel figures = LinkModelFile.read(yaml, "shipped-model.yaml");
      return new PersonModel(figures, NameShares.shipped().rarity(figures));
    }
  }

  /// The model shipped with this module. Its figures are trained on made-up people, whose names are nobody's; so how rare names are is
  /// taken from a list of estimates. The README beside it says more.
  public static PersonModel shipped() {
    return Shipped.MODEL;
  }

  /// Learns a model from whole records, without labels.
  ///
  /// @param version what to call it
  /// @param day when it is trained
  public static PersonModel train(PersonTable table, String version, String day, Parallel threads) {
    BatchLink batch = new BatchLink(table, threads);
    RulePlan plan = batch.plan(Optional.empty());
    Training training = batch.train(batch.compare(plan.kept()), plan, version, day);
    return new PersonModel(training.model(), FrozenRarity.of(table));
  }

  /// Learns a model from records of people as case files hold them: of each its first name, birth date, home, phone and NHS number.
  ///
  /// @param version what to call it
  /// @param day when it is trained
  public static PersonModel train(
      List<PersonRecord> people, String version, String day, Parallel threads) {
    Map<String, Map<Field, String>> rows = new TreeMap<>();
    people.forEach(person -> rows.put(person.id(), Facets.whole(NormalRecord.of(person))));
    return train(RecordTable.of(rows, threads), version, day, threads);
  }

  /// Learns a model from a register in CSV.
  ///
  /// @param version what to call it
  /// @param day when it is trained
  /// @throws IllegalArgumentException when the file cannot be read as records, with line and column
  public static PersonModel train(Path register, String version, String day, Parallel threads)
      throws IOException {
    try {
      PersonTable table = TableReader.read(List.of(register), Optional.empty(), threads);
      return train(table, version, day, threads);
    } catch (CsvFault fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
  }

  /// What it is called.
  public String version() {
    return figures.version();
  }

  /// The day it was trained.
  public String trained() {
    return figures.trained();
  }

  /// How many records it was trained on.
  public long records() {
    return figures.records();
  }

  /// About how many pairs of its records are of one person.
  public long pairsOfOnePerson() {
    return Math.round(figures.same() * figures.pairs());
  }

  /// The same figures for so many records instead of those it was trained on: of all pairs, those of one person grow rarer as records
  /// grow more.
  public PersonModel forRecords(long records) {
    double times = (double) figures.records() / records;
    LinkModel scaled =
        new LinkModel(
            figures.version(),
            figures.trained(),
            figures.records(),
            figures.pairs(),
            figures.same() * times,
            figures.household() * times,
            figures.levels(),
            figures.rules(),
            figures.thresholds());
    return new PersonModel(scaled, rarity);
  }

  /// Reads a model as it was written.
  ///
  /// @param yaml the figures
  /// @param rarity the rarity
  /// @param name what to call it in messages
  /// @throws ModelFileException when it is no model
  public static PersonModel read(byte[] yaml, byte[] rarity, String name) {
    LinkModel figures = LinkModelFile.read(new String(yaml, StandardCharsets.UTF_8), name);
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(rarity)))) {
      return new PersonModel(figures, FrozenRarity.read(in));
    } catch (IOException fault) {
      throw new ModelFileException(
          name, 1, "the rarity of its values cannot be read: " + fault.getMessage());
    }
  }

  /// The figures, as text.
  public byte[] yaml() {
    return LinkModelFile.write(figures).getBytes(StandardCharsets.UTF_8);
  }

  /// The rarity, compressed. It holds hashes of values that two or more records had, and no text.
  public byte[] packedRarity() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      rarity.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// A SHA-256 over figures and rarity: two models with one digest weigh every pair alike.
  public String digest() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(yaml());
      rarity.write(out);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonModel model && model.digest().equals(digest());
  }

  @Override
  public int hashCode() {
    return figures.hashCode();
  }

  static byte[] resource(String name) {
    try (InputStream in = PersonModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
