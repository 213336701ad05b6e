package org.sightline.linkage.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.table.Columns;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.CsvFile;
import org.sightline.linkage.table.CsvSource;
import org.sightline.linkage.table.CsvSurvey;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PeopleOf;
import scala.Tuple2;

/// Reads CSV files on all machines and puts the records in the order of their ids, as a table does: shorter first, then byte by byte.
final class Reading {

  /// Ids that each piece tells, so that the order can be cut into parts of about one size.
  private static final int TOLD = 64;

  /// A piece of a file to be read.
  record Part(CsvFile file, Source source, CsvSurvey.Piece piece) implements Serializable {}

  private record Cut(int file, Source source, CsvSurvey.Cut cut) implements Serializable {}

  /// What a piece held.
  ///
  /// @param records packed, each with a hash of who it is of
  /// @param told some of their ids
  /// @param fault why reading stopped, if it did
  @SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
  private record Read(byte[] records, int count, List<byte[]> told, @Nullable CsvFault fault)
      implements Serializable {}

  private final JavaSparkContext spark;
  private final int parts;
  private final Optional<String> truth;

  /// @param parts into which the records are cut; 0 for as many as seem good
  Reading(JavaSparkContext spark, int parts, Optional<String> truth) {
    this.spark = spark;
    this.parts = parts;
    this.truth = truth;
  }

  Records read(List<Source> sources) throws IOException {
    List<CsvFile> files = new ArrayList<>();
    List<Part> pieces = new ArrayList<>();
    for (int number = 0; number < sources.size(); number++) {
      try (CsvSource source = sources.get(number).open()) {
        String name = sources.get(number).name();
        CsvFile file =
            CsvFile.of(
                source, name.substring(name.lastIndexOf('/') + 1), number, PeopleOf.column(truth));
        files.add(file);
        pieces.addAll(pieces(file, number, sources.get(number), source.size()));
      }
    }
    PeopleOf people = PeopleOf.asked(truth.orElse(""));
    boolean measured = truth.isPresent();
    JavaRDD<Read> read =
        spark
            .parallelize(pieces, pieces.size())
            .map(piece -> read(piece, people, measured))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<byte[]> bounds = bounds(read);
    JavaRDD<Sheaf> sorted = sorted(read, bounds).persist(StorageLevel.MEMORY_AND_DISK());
    Records records =
        Records.of(sorted, files, id -> CsvFile.doubleId(files, n -> sources.get(n).open(), id));
    read.unpersist();
    return records;
  }

  private List<Part> pieces(CsvFile file, int number, Source source, long size) {
    List<Cut> cuts = file.cuts(size).stream().map(cut -> new Cut(number, source, cut)).toList();
    List<CsvSurvey.Count> counts =
        spark
            .parallelize(cuts, Math.min(cuts.size(), 4 * spark.defaultParallelism()))
            .map(Reading::count)
            .collect();
    return file.pieces(size, counts).stream().map(piece -> new Part(file, source, piece)).toList();
  }

  private static CsvSurvey.Count count(Cut cut) throws IOException {
    try (CsvSource source = cut.source.open()) {
      return CsvSurvey.count(source, cut.cut);
    }
  }

  private static Read read(Part part, PeopleOf people, boolean measured) throws IOException {
    Bytes records = new Bytes();
    List<byte[]> ids = new ArrayList<>();
    try (CsvSource source = part.source.open()) {
      part.file.read(
          source,
          part.piece,
          (record, person) -> {
            records.put(record.bytes());
            records.putLong(measured && !person.isEmpty() ? hash(people.person(person)) : 0);
            ids.add(record.id().getBytes(StandardCharsets.UTF_8));
          });
    } catch (CsvFault fault) {
      return new Read(new byte[0], 0, List.of(), fault);
    }
    List<byte[]> told = new ArrayList<>();
    for (int one = 0; one < ids.size(); one += Math.max(1, ids.size() / TOLD)) {
      told.add(ids.get(one));
    }
    return new Read(records.taken(), ids.size(), told, null);
  }

  /// Never 0, which stands for nobody known.
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ each) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  /// Ids between which lies about the same number of records. Where exactly they fall changes nothing but who does which work.
  private List<byte[]> bounds(JavaRDD<Read> read) {
    List<byte[]> told = new ArrayList<>();
    long records = 0;
    for (Tuple2<Integer, Read> piece :
        read.map(one -> new Tuple2<>(one.count, new Read(new byte[0], 0, one.told, one.fault)))
            .collect()) {
      CsvFault fault = piece._2().fault;
      if (fault != null) {
        throw fault;
      }
      told.addAll(piece._2().told);
      records = Math.addExact(records, piece._1());
    }
    if (records > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%,d records are more than can be numbered".formatted(records));
    }
    told.sort(Reading::compareIds);
    int wanted =
        parts > 0
            ? parts
            : (int) Math.max(2L * spark.defaultParallelism(), records / (32 * Sheaf.SIZE));
    List<byte[]> bounds = new ArrayList<>();
    for (int part = 1; part < wanted && !told.isEmpty(); part++) {
      bounds.add(told.get((int) ((long) part * told.size() / wanted)));
    }
    return bounds;
  }

  private static int compareIds(byte[] one, byte[] other) {
    int byLength = Integer.compare(one.length, other.length);
    return byLength != 0 ? byLength : Arrays.compareUnsigned(one, other);
  }

  private static JavaRDD<Sheaf> sorted(JavaRDD<Read> read, List<byte[]> bounds) {
    int count = bounds.size() + 1;
    return Buckets.send(
            read,
            count,
            pieces ->
                Buckets.pieces(
                    count,
                    into -> {
                      if (!pieces.hasNext()) {
                        return false;
                      }
                      Bytes.Reader records = new Bytes.Reader(pieces.next().records);
                      while (records.hasMore()) {
                        byte[] record = records.next();
                        byte[] id = PackedRecord.of(record).id().getBytes(StandardCharsets.UTF_8);
                        into.of(place(bounds, id)).put(record).putLong(records.nextLong());
                      }
                      return true;
                    }))
        .mapPartitions(Reading::inOrder);
  }

  /// How many bounds lie at or below an id.
  private static int place(List<byte[]> bounds, byte[] id) {
    int low = 0;
    int high = bounds.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareIds(bounds.get(middle), id) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private record Known(PackedRecord record, long truth) {}

  private static Iterator<Sheaf> inOrder(Iterator<byte[]> pieces) {
    List<Known> all = new ArrayList<>();
    while (pieces.hasNext()) {
      Bytes.Reader reader = new Bytes.Reader(pieces.next());
      while (reader.hasMore()) {
        all.add(new Known(PackedRecord.of(reader.next()), reader.nextLong()));
      }
    }
    all.sort((one, other) -> PackedRecord.compareIds(one.record, other.record));
    List<Sheaf> sheaves = new ArrayList<>();
    for (int from = 0; from < all.size(); from += Sheaf.SIZE) {
      List<Known> some = all.subList(from, Math.min(all.size(), from + Sheaf.SIZE));
      sheaves.add(
          new Sheaf(
              from,
              some.stream().map(known -> known.record.bytes()).toArray(byte[][]::new),
              some.stream().mapToLong(Known::truth).toArray()));
    }
    return sheaves.iterator();
  }

  /// The fields that some file has.
  static java.util.Set<Field> fields(List<CsvFile> files) {
    java.util.Set<Field> fields = java.util.EnumSet.noneOf(Field.class);
    files.stream()
        .map(CsvFile::columns)
        .map(Columns::places)
        .forEach(places -> fields.addAll(places.keySet()));
    return fields;
  }
}
