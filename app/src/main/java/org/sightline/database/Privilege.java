package org.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How to run PostgreSQL, which refuses to run as root, when we may be root.
sealed interface Privilege {

  /// The command that runs `program` in a way PostgreSQL accepts.
  List<String> command(Path program, String... arguments);

  /// Makes a file or folder belong to the one PostgreSQL will run as.
  void give(Path path) throws IOException;

  /// We are not root: nothing to drop.
  record AsIs() implements Privilege {
    @Override
    public List<String> command(Path program, String... arguments) {
      return joined(List.of(program.toString()), arguments);
    }

    @Override
    public void give(Path path) {}
  }

  /// A user namespace without root in it. Files stay ours, so even a folder closed to all others
  /// will do.
  record OwnNamespace() implements Privilege {
    @Override
    public List<String> command(Path program, String... arguments) {
      return joined(List.of("unshare", "-U", program.toString()), arguments);
    }

    @Override
    public void give(Path path) {}
  }

  /// Another user takes over, where user namespaces are forbidden. That user must be able to reach
  /// the home.
  record OtherUser(String user) implements Privilege {
    @Override
    public List<String> command(Path program, String... arguments) {
      var dropping =
          List.of(
              "setpriv",
              "--reuid=" + user,
              "--regid=" + group(),
              "--clear-groups",
              program.toString());
      return joined(dropping, arguments);
    }

    @Override
    public void give(Path path) throws IOException {
      Files.setOwner(path, owner(path, user));
    }

    private String group() {
      return Shell.run(List.of("id", "-g", user)).output().strip();
    }

    private static UserPrincipal owner(Path path, String name) throws IOException {
      return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }
  }

  /// The way that works here. Data that another user already owns goes on being that user's.
  ///
  /// @throws DatabaseFault when we are root and neither way works
  static Privilege toRun(Binaries binaries, Path home, Path data) throws IOException {
    if (!Shell.asRoot()) {
      return new AsIs();
    }
    var owner = Files.exists(data) ? Files.getOwner(data).getName() : "root";
    if (!owner.equals("root")) {
      return new OtherUser(owner);
    }
    var namespace = workable(binaries, List.of(new OwnNamespace()));
    return namespace.isPresent() ? namespace.get() : otherUser(binaries, home);
  }

  /// Another user must be let through the home, though not to read in it; what is secret there is
  /// closed by itself.
  private static Privilege otherUser(Binaries binaries, Path home) throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    return workable(binaries, List.of(new OtherUser("postgres"), new OtherUser("nobody")))
        .orElseThrow(() -> noWay(home));
  }

  /// The first of these ways in which PostgreSQL's own `postgres --version` runs.
  static Optional<Privilege> workable(Binaries binaries, List<Privilege> ways) {
    return ways.stream()
        .filter(
            way -> Shell.run(way.command(binaries.program("postgres"), "--version")).succeeded())
        .findFirst();
  }

  private static DatabaseFault noWay(Path home) {
    return new DatabaseFault(
        "PostgreSQL does not run as root, and on this machine neither `unshare -U` nor `setpriv` can step"
            + " down from root to reach "
            + home
            + ". Run Sightline as an ordinary user, or set"
            + " SIGHTLINE_HOME to a folder that user postgres may enter (such as /var/lib/sightline), or"
            + " set SIGHTLINE_DB_URL to a PostgreSQL 15 or later.");
  }

  private static List<String> joined(List<String> before, String... arguments) {
    var command = new ArrayList<>(before);
    command.addAll(Arrays.asList(arguments));
    return command;
  }
}
