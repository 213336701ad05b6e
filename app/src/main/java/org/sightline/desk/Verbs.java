package org.sightline.desk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.database.DatabaseFault;
import org.sightline.notice.SettingsFault;
import org.sightline.policy.PolicyFault;
import org.sightline.review.CaseFault;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All verbs, found in the sub-packages of this room.
public final class Verbs {

  private Verbs() {}

  @Command(
      name = "sightline",
      synopsisSubcommandLabel = "VERB",
      description = "Line of sight to the child, across every agency that holds a piece.")
  private static final class Root {}

  /// Runs one verb.
  ///
  /// @param application the house to start
  /// @return the exit code
  public static int run(Class<?> application, String... arguments) {
    var line = commandLine(application);
    return line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  static CommandLine commandLine(Class<?> application) {
    var line = new CommandLine(new Root());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.getCommandSpec().mixinStandardHelpOptions(true);
    discovered()
        .forEach(verb -> {
          verb.over(application);
          line.addSubcommand(new CommandLine(verb).setUsageHelpAutoWidth(true));
        });
    line.getSubcommands()
        .values()
        .forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((fault, failing, parsed) -> explain(fault, failing));
    return line;
  }

  private static List<Verb> discovered() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Verb.class));
    return scanner.findCandidateComponents(Verbs.class.getPackageName()).stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .sorted(Comparator.comparing(Class::getName))
        .map(type -> (Verb) BeanUtils.instantiateClass(type))
        .toList();
  }

  private static int explain(Exception fault, CommandLine failing) throws Exception {
    var err = failing.getErr();
    return switch (fault) {
      case CaseFault ours -> {
        err.println(ours.getMessage());
        yield ExitCode.USAGE.number();
      }
      case DatabaseFault ours -> {
        err.println(ours.getMessage());
        yield code(ours).number();
      }
      default -> {
        err.println(settingsFault(fault).orElseThrow(() -> fault).getMessage());
        yield ExitCode.USAGE.number();
      }
    };
  }

  /// A policy, or settings of notices, that cannot be used, however deep in the start of the house it was found.
  private static Optional<RuntimeException> settingsFault(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof PolicyFault policy) {
        return Optional.of(policy);
      }
      if (cause instanceof SettingsFault notices) {
        return Optional.of(notices);
      }
    }
    return Optional.empty();
  }

  private static ExitCode code(DatabaseFault fault) {
    var message = String.valueOf(fault.getMessage());
    if (message.contains("no space is left")) {
      return ExitCode.NO_SPACE;
    }
    return message.contains("port") && message.contains("taken")
        ? ExitCode.PORT_TAKEN
        : ExitCode.DATABASE;
  }
}
