package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.ledger.AgencyKind;
import org.sightline.policy.Policy;
import org.sightline.policy.Settings;
import org.sightline.time.OfficeHours;
import org.sightline.time.WorkingDays;

/// By when a question is to be answered, and who is told next while nobody does: the levels of each kind of agency, then those
/// of the safeguarding partnership. Read from the policy.
public final class Ladder {

  /// What stands above the last level of every agency.
  public static final String PARTNERSHIP = "partnership";

  private static final String OTHER = "other";

  private final Map<String, Levels> kinds;
  private final Settings clocks;
  private final WorkingDays workingDays;

  private Ladder(Map<String, Levels> kinds, Settings clocks, WorkingDays workingDays) {
    this.kinds = kinds;
    this.clocks = clocks;
    this.workingDays = workingDays;
  }

  /// The levels of one kind of agency.
  private record Levels(List<String> roles, OfficeHours hours, Post outOfHours) {}

  /// The ladder that a policy sets.
  ///
  /// @throws org.sightline.policy.PolicyFault when an entry cannot be read, or names no kind of agency
  public static Ladder of(Policy policy, WorkingDays workingDays) {
    var names =
        Stream.concat(
                Stream.of(OTHER, PARTNERSHIP),
                Arrays.stream(AgencyKind.values()).map(AgencyKind::id))
            .toList();
    policy.escalatesOnlyAt(names);
    var kinds =
        names.stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> levels(policy.escalation(name), workingDays),
                    (one, other) -> one,
                    TreeMap::new));
    var ladder = new Ladder(kinds, policy.answering(), workingDays);
    Stream.of(Severity.URGENT, Severity.CHECK)
        .forEach(severity -> {
          ladder.due(severity, LocalDate.EPOCH);
          ladder.latestDeferral(severity, LocalDate.EPOCH);
        });
    ladder.nextAfterHours();
    ladder.nextAfterDays();
    return ladder;
  }

  /// The last day on which an answer is in time. A note asks nobody anything.
  public LocalDate due(Severity severity, LocalDate put) {
    return switch (severity) {
      case URGENT -> workingDays.after(put, clocks.count("urgent"));
      case CHECK, NOTE -> workingDays.after(put, clocks.count("check"));
    };
  }

  /// The last day until which an answer may be deferred.
  ///
  /// @param put the day on which the question was put, however often it was deferred since
  public LocalDate latestDeferral(Severity severity, LocalDate put) {
    return switch (severity) {
      case URGENT -> workingDays.after(put, clocks.count("urgent-deferred"));
      case CHECK, NOTE -> workingDays.after(put, clocks.count("check-deferred"));
    };
  }

  /// After how many hours of work an unanswered urgent question goes one level further.
  int nextAfterHours() {
    return clocks.count("urgent-next-hours");
  }

  /// After how many working days an unanswered check goes one level further.
  int nextAfterDays() {
    return clocks.count("check-next");
  }

  WorkingDays workingDays() {
    return workingDays;
  }

  /// Everybody a question put to an agency may reach, lowest first: its own levels, then those of the partnership.
  public List<Post> posts(String agency) {
    var posts = new ArrayList<Post>();
    levels(agency).roles().forEach(role -> posts.add(new Post(role, agency)));
    if (!agency.equals(PARTNERSHIP)) {
      posts.addAll(posts(PARTNERSHIP));
    }
    return List.copyOf(posts);
  }

  /// Who stands above a post; empty above the highest. A role that no level names stands below the second.
  public Optional<Post> above(Post post) {
    var posts = posts(post.agency());
    int at = Math.max(0, posts.indexOf(post));
    return at + 1 < posts.size() ? Optional.of(posts.get(at + 1)) : Optional.empty();
  }

  /// Whether a post may decide where authority is asked for: it stands above the first level of its agency's ladder.
  public boolean hasAuthority(Post post) {
    return posts(post.agency()).indexOf(post) > 0
        || (post.agency().equals(PARTNERSHIP) && posts(PARTNERSHIP).contains(post));
  }

  /// Whether a post stands on the ladder, or is on duty out of hours. Any other role is a word that somebody typed.
  public boolean knows(Post post) {
    return posts(post.agency()).contains(post)
        || kinds.values().stream().anyMatch(levels -> levels.outOfHours().equals(post));
  }

  /// When the holder of a post is at work.
  OfficeHours hours(Post post) {
    return levels(post.agency()).hours();
  }

  /// Who is told of an urgent question while an agency is closed.
  Post outOfHours(String agency) {
    return levels(agency).outOfHours();
  }

  private Levels levels(String agency) {
    var kind =
        agency.equals(PARTNERSHIP)
            ? PARTNERSHIP
            : AgencyKind.of(agency).map(AgencyKind::id).orElse(OTHER);
    return java.util.Objects.requireNonNull(kinds.get(kind));
  }

  private static Levels levels(Settings settings, WorkingDays workingDays) {
    var roles = settings.words("levels");
    if (roles.isEmpty()) {
      throw settings.not("levels", "a list of at least one role");
    }
    return new Levels(
        roles,
        settings.read("hours", text -> OfficeHours.parse(text, workingDays), OfficeHours.FORM),
        settings.read(
            "out-of-hours",
            Post::parse,
            "a role at an agency, such as emergency duty team@social-care"));
  }
}
