package org.sightline.desk;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sightline.database.ProgressListener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all verbs share: `--help`, where to print, and how long work shows that it goes on.
///
/// Verbs are discovered: each is a subclass in a sub-package of `desk`, with picocli's card on it.
public abstract class Verb implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli before a verb is called.
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // Set by Verbs before a verb is called.
  private Class<?> application;

  void over(Class<?> house) {
    this.application = house;
  }

  /// Where the answer goes.
  protected PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// Where progress and complaints go, so that an answer in JSON stays whole.
  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// Says what is being done, when somebody is there to read it.
  protected ProgressListener progress() {
    return new Progress(err());
  }

  /// What to throw when a verb was called in a way it cannot mean: told with the usage, exit code 2.
  protected ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// The installation in this home.
  protected Installation open() {
    return Installation.open(application, progress());
  }
}
