package org.sightline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Life;
import org.sightline.duty.Duties;
import org.sightline.duty.Obligation;
import org.sightline.identity.People;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.signal.Finding;
import org.sightline.signal.Signals;
import org.sightline.time.AsOf;

/// One busy child: how long every duty and every detector takes, and how long drawing the chronology before them takes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets them up.
public class ChildBenchmark {

  /// How many claims are known of the child and those around.
  @Param({"50", "500"})
  public int claims;

  private KnownClaims known;
  private Life life;
  private AsOf asOf;
  private Duties duties;
  private Signals signals;

  /// Knows everything once.
  @Setup
  public void know() {
    List<RecordedClaim> all = BusyChild.claims(claims);
    asOf = AsOf.endOf(all.getLast().dayReceived());
    known = KnownClaims.of(all, asOf);
    life = Life.of(known, People.of(known), BusyChild.CHILD);
    duties = Duties.discovered();
    signals = Signals.discovered();
  }

  /// Every duty and every detector, from a chronology that nobody has looked at yet.
  @Benchmark
  public List<Finding> dutiesAndDetectors() {
    var chronology = life.at(asOf);
    List<Obligation> owed = duties.obligations(chronology);
    return signals.examine(chronology, owed);
  }

  /// Every duty alone.
  @Benchmark
  public List<Obligation> duties() {
    return duties.obligations(life.at(asOf));
  }

  /// The chronology of another day of the same life.
  @Benchmark
  public Chronology chronology() {
    return life.at(asOf);
  }

  /// A life drawn anew, as after a new record.
  @Benchmark
  public Life life() {
    return Life.of(known, People.of(known), BusyChild.CHILD);
  }
}
