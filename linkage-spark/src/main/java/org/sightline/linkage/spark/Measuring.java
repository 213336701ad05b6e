package org.sightline.linkage.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.evaluate.Truth;
import org.sightline.linkage.table.PackedRecord;
import scala.Tuple2;

/// Who records are of in truth, gathered on the machine that leads the run: some thirty bytes a record, and only when somebody measures.
///
/// @param files how many files there are
/// @param persons for each record who it is of
/// @param fileOf for each record its file
@SuppressWarnings("ArrayRecordComponent") // large, made once, read once
record Measuring(int files, int[] persons, byte[] fileOf) implements Truth {

  static Measuring of(Records records) {
    int[] persons = new int[records.size()];
    byte[] fileOf = new byte[records.size()];
    Map<Long, Integer> known = new HashMap<>();
    known.put(0L, 0);
    for (Tuple2<Integer, Tuple2<long[], byte[]>> some :
        records.sheaves().map(Measuring::told).collect()) {
      long[] truth = some._2()._1();
      for (int at = 0; at < truth.length; at++) {
        persons[some._1() + at] = known.computeIfAbsent(truth[at], one -> known.size());
        fileOf[some._1() + at] = some._2()._2()[at];
      }
    }
    return new Measuring(records.files(), persons, fileOf);
  }

  private static Tuple2<Integer, Tuple2<long[], byte[]>> told(Sheaf sheaf) {
    byte[] files = new byte[sheaf.size()];
    for (int at = 0; at < files.length; at++) {
      files[at] = (byte) PackedRecord.of(sheaf.records()[at]).file();
    }
    return new Tuple2<>(sheaf.first(), new Tuple2<>(sheaf.truth(), files));
  }

  @Override
  public int size() {
    return persons.length;
  }

  @Override
  public int person(int record) {
    return persons[record];
  }

  @Override
  public int file(int record) {
    return fileOf[record];
  }

  PairQuality pairs(JavaRDD<Scoring.Scored> scored) throws IOException {
    PairQuality quality = PairQuality.of(this);
    InParts.each(
        scored,
        some -> {
          for (int at = 0; at < some.pairs().length; at++) {
            long pair = some.pairs()[at];
            quality.add(this, (int) (pair >>> 32), (int) pair, some.bits()[at]);
          }
        });
    return quality;
  }
}
