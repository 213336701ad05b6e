package org.sightline.desk.identity;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.signal.Post;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/// What all steps share: who asks, and how an answer is printed.
abstract class Step implements Callable<Integer> {

  private static final int DIGITS = 12;

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // Set by picocli before a step is called.
  private IdentityVerb identity;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description =
          "Who you are, as your agency knows you; the name you are logged in by if left out.")
  private String who = System.getProperty("user.name", "somebody");

  @Option(names = "--json", description = "Print JSON (schemas/identity-1.schema.json).")
  private boolean json;

  IdentityVerb verb() {
    return identity;
  }

  String who() {
    return who;
  }

  PrintWriter out() {
    return identity.answers();
  }

  Progress progress() {
    return new Progress(identity.complaints());
  }

  ParameterException wrong(String message) {
    return identity.wrong(message);
  }

  int no(String reason) {
    return identity.no(reason);
  }

  Post post(String text) {
    return Post.parse(text)
        .orElseThrow(() ->
            wrong(
                "'%s' is no role at an agency, such as 'social worker@social-care'"
                    .formatted(text)));
  }

  String words(String text) {
    if (text.isBlank()) {
      throw wrong("say in words why");
    }
    return text.strip();
  }

  /// The beginning of a digest, enough to tell models apart.
  static String brief(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /// Prints as JSON, or by lines.
  int answer(String name, Object value, Runnable lines) {
    if (json) {
      out()
          .println(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(Map.of("format", "sightline-identity/1", name, value)));
    } else {
      lines.run();
    }
    out().flush();
    return ExitCode.DONE.number();
  }
}
