package org.sightline.notice;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.signal.Post;
import org.sightline.time.Days;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Who is reached where, and how mail is sent. Without a file that says so, nothing is sent and nothing is written to be sent.
///
/// @param where where to look a question up: a URL that its reference is put behind; empty for the command
/// @param mail how mail is sent; empty where none is
/// @param routes who is reached where
public record Settings(Optional<String> where, Optional<Mail> mail, List<Route> routes) {

  private static final int LEAST_SECRET = 16;
  private static final int MINUTES_AN_HOUR = 60;
  private static final String DIGEST = "09:00";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");

  public Settings {
    routes = List.copyOf(routes);
  }

  /// A mail server.
  ///
  /// @param security `tls`, `starttls` or `none`
  /// @param digest when checks go, together in one mail; the time of day in London
  public record Mail(
      String host,
      int port,
      String security,
      String from,
      Optional<String> user,
      Optional<Secret> password,
      LocalTime digest) {}

  /// What only both ends know. It is never printed.
  public record Secret(String text) {
    @Override
    public String toString() {
      return "(not shown)";
    }
  }

  /// Who is reached where.
  ///
  /// @param role empty for every role of the agency
  /// @param agency an agency's id
  /// @param secret of a webhook, for its signature; empty for e-mail
  public record Route(
      Optional<String> role, String agency, Destination destination, Optional<Secret> secret) {
    boolean reaches(Post post) {
      return post.agency().equals(agency) && role.map(post.role()::equals).orElse(true);
    }
  }

  /// Nothing is sent.
  public static Settings none() {
    return new Settings(Optional.empty(), Optional.empty(), List.of());
  }

  /// Whether anything can be sent at all.
  public boolean any() {
    return !routes.isEmpty();
  }

  /// Where a post is reached; empty where nobody said.
  public List<Destination> of(Post post) {
    return routes.stream()
        .filter(route -> route.reaches(post))
        .map(Route::destination)
        .distinct()
        .toList();
  }

  /// When a notice may first go: at once, but for the mail of a check, which waits for the others of its day.
  Instant first(Notice notice, Destination destination, Instant now) {
    if (notice.immediate() || destination.channel() != Destination.Channel.E_MAIL) {
      return now;
    }
    var digest = mail.map(Mail::digest).orElse(LocalTime.MIDNIGHT);
    var today = Days.of(now).atTime(digest).atZone(Days.LONDON).toInstant();
    return today.isBefore(now)
        ? Days.of(now).plusDays(1).atTime(digest).atZone(Days.LONDON).toInstant()
        : today;
  }

  /// The secret of a webhook; empty where it is not configured any more.
  Optional<Secret> secret(String url) {
    return routes.stream()
        .filter(
            route -> route.destination().equals(new Destination(Destination.Channel.WEBHOOK, url)))
        .flatMap(route -> route.secret().stream())
        .findFirst();
  }

  /// Settings from their file.
  ///
  /// @throws SettingsFault naming what is wrong, and what would be right
  public static Settings read(Path file) {
    try {
      var loaded =
          new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Files.readString(file));
      return new Reader(file).settings(loaded);
    } catch (IOException fault) {
      throw new SettingsFault("%s cannot be read: %s".formatted(file, fault.getMessage()));
    } catch (YAMLException fault) {
      throw new SettingsFault("%s is not YAML: %s".formatted(file, fault.getMessage()));
    }
  }

  /// Reads one file strictly: an entry that nobody knows would send nothing, and say nothing.
  private record Reader(Path file) {

    Settings settings(@Nullable Object loaded) {
      var root = map(loaded, "the file", Set.of("where", "mail", "routes"));
      var mail = Optional.ofNullable(root.get("mail")).map(this::mail);
      var routes = new ArrayList<Route>();
      for (var entry : list(root.get("routes"), "routes")) {
        routes.addAll(routes(entry, mail.isPresent()));
      }
      return new Settings(text(root, "where").map(this::url), mail, routes);
    }

    private Mail mail(Object loaded) {
      var known = Set.of("host", "port", "security", "from", "user", "password-file", "digest");
      var mail = map(loaded, "mail", known);
      var security = text(mail, "security").orElse("starttls");
      if (!Set.of("tls", "starttls", "none").contains(security)) {
        throw wrong("mail.security is '%s'; it must be tls, starttls or none".formatted(security));
      }
      if (!(mail.getOrDefault("port", 587) instanceof Integer port)) {
        throw wrong("mail.port must be a number such as 587");
      }
      return new Mail(
          needed(mail, "host", "mail"),
          port,
          security,
          address(needed(mail, "from", "mail")),
          text(mail, "user"),
          text(mail, "password-file").map(name -> secret(name, 1)),
          time(mail.getOrDefault("digest", DIGEST)));
    }

    /// YAML reads 10:30 without quotes as a number of minutes.
    private LocalTime time(Object loaded) {
      try {
        return loaded instanceof Integer minutes
            ? LocalTime.of(minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR)
            : LocalTime.parse(String.valueOf(loaded));
      } catch (DateTimeException notOne) {
        throw wrong(
            "mail.digest is '%s'; it must be a time of day such as 09:00".formatted(loaded));
      }
    }

    private List<Route> routes(Object loaded, boolean mail) {
      var route = map(loaded, "routes", Set.of("to", "e-mail", "webhook", "secret-file"));
      var to = needed(route, "to", "routes");
      int at = to.indexOf('@');
      var agency = to.substring(at + 1);
      var role =
          at < 0 || to.startsWith("*@")
              ? Optional.<String>empty()
              : Optional.of(to.substring(0, at));
      if (at < 1 || Post.parse(role.orElse("any") + "@" + agency).isEmpty()) {
        throw wrong("routes: '%s' must be ROLE@AGENCY, or *@AGENCY for every role".formatted(to));
      }
      var routes = new ArrayList<Route>();
      for (var address : list(route.get("e-mail"), to + ": e-mail")) {
        if (!mail) {
          throw wrong(
              "%s has an e-mail address, and there is no 'mail' to send it by".formatted(to));
        }
        routes.add(
            new Route(
                role,
                agency,
                new Destination(Destination.Channel.E_MAIL, address(String.valueOf(address))),
                Optional.empty()));
      }
      text(route, "webhook")
          .ifPresent(url ->
              routes.add(
                  new Route(
                      role,
                      agency,
                      new Destination(Destination.Channel.WEBHOOK, url(url)),
                      Optional.of(secret(needed(route, "secret-file", to), LEAST_SECRET)))));
      if (routes.isEmpty()) {
        throw wrong("%s has neither an 'e-mail' nor a 'webhook'".formatted(to));
      }
      return routes;
    }

    private String url(String text) {
      try {
        var url = URI.create(text);
        var local = Set.of("127.0.0.1", "localhost").contains(String.valueOf(url.getHost()));
        if ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && local)) {
          return text;
        }
      } catch (IllegalArgumentException notOne) {
        // Told below, with what would be right.
      }
      throw wrong("'%s' must be a URL with https; http is for this machine alone".formatted(text));
    }

    private String address(String text) {
      if (!ADDRESS.matcher(text).matches()) {
        throw wrong("'%s' is no e-mail address".formatted(text));
      }
      return text;
    }

    private Secret secret(String name, int least) {
      try {
        var secret = Files.readString(file.resolveSibling(name)).strip();
        if (secret.length() < least) {
          throw wrong("%s must hold at least %d characters".formatted(name, least));
        }
        return new Secret(secret);
      } catch (IOException fault) {
        throw wrong("%s cannot be read: %s".formatted(name, fault.getMessage()));
      }
    }

    private Map<String, Object> map(@Nullable Object loaded, String what, Set<String> known) {
      if (!(loaded instanceof Map<?, ?> entries)) {
        throw wrong("%s must hold entries of the form 'name: value'".formatted(what));
      }
      var map = new LinkedHashMap<String, Object>();
      entries.forEach((name, value) -> {
        if (!known.contains(String.valueOf(name))) {
          throw wrong(
              "%s has no entry '%s'; there are %s"
                  .formatted(what, name, String.join(", ", known.stream().sorted().toList())));
        }
        if (value != null) {
          map.put(String.valueOf(name), value);
        }
      });
      return map;
    }

    private List<?> list(@Nullable Object loaded, String what) {
      return switch (loaded) {
        case null -> List.of();
        case List<?> many -> many;
        default -> throw wrong("%s must be a list".formatted(what));
      };
    }

    private static Optional<String> text(Map<String, Object> from, String name) {
      return Optional.ofNullable(from.get(name)).map(String::valueOf).filter(it -> !it.isBlank());
    }

    private String needed(Map<String, Object> from, String name, String what) {
      return text(from, name)
          .orElseThrow(() -> wrong("%s needs an entry '%s'".formatted(what, name)));
    }

    private SettingsFault wrong(String problem) {
      return new SettingsFault("%s: %s".formatted(file, problem));
    }
  }
}
