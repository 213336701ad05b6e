package org.sightline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// So many threads, and work that is handed out to them piece by piece. What comes out may not depend on who did which piece.
public final class Parallel implements AutoCloseable {

  /// One piece of work.
  @FunctionalInterface
  public interface Piece {
    /// Does it.
    void run(int piece) throws Exception;
  }

  /// Is told how far work is.
  @FunctionalInterface
  public interface Watcher {
    /// So much of all is done, more or less.
    void at(long done, long all);
  }

  private final int threads;
  private final ExecutorService others;
  private volatile Watcher watcher = (done, all) -> {};

  private Parallel(int threads) {
    this.threads = threads;
    this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), Parallel::daemon);
  }

  /// So many threads, the caller's among them.
  ///
  /// @param threads how many; at least one
  public static Parallel of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
    return new Parallel(threads);
  }

  /// How many work at once.
  public int threads() {
    return threads;
  }

  /// Lets somebody watch.
  public void watch(Watcher whoever) {
    watcher = whoever;
  }

  /// Tells whoever watches how far work is; for work that hands out its pieces itself.
  public void done(long done, long all) {
    watcher.at(done, all);
  }

  /// Does all pieces, 0 to count - 1, and returns when the last is done. The first fault in the order of the pieces is thrown.
  public void each(int count, Piece work) {
    AtomicInteger next = new AtomicInteger();
    Exception[] faults = new Exception[count];
    Callable<Void> worker =
        () -> {
          for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
            try {
              work.run(piece);
            } catch (Exception fault) {
              faults[piece] = fault;
            }
          }
          return null;
        };
    List<Future<Void>> running = new ArrayList<>();
    for (int other = 1; other < Math.min(threads, count); other++) {
      running.add(others.submit(worker));
    }
    try {
      worker.call();
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (ExecutionException error) {
      throw new IllegalStateException(error.getCause());
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
    for (Exception fault : faults) {
      if (fault instanceof RuntimeException own) {
        throw own;
      } else if (fault != null) {
        throw new IllegalStateException(fault);
      }
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    return Thread.ofPlatform().daemon().name("linkage").unstarted(work);
  }
}
