package org.sightline.signal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A role at an agency: `team manager@social-care`. Who holds it today is for the agency to know.
///
/// @param role as the agency calls it, in lower case
/// @param agency the agency's id
public record Post(String role, String agency) {

  private static final Pattern AGENCY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ROLE = Pattern.compile("\\p{L}[\\p{L}\\p{Nd} '’/-]{0,59}");

  public Post {
    role = role.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    if (!ROLE.matcher(role).matches() || !AGENCY.matcher(agency).matches()) {
      throw new IllegalArgumentException(
          "'%s@%s' is no role at an agency, such as team manager@social-care"
              .formatted(role, agency));
    }
  }

  /// Reads `ROLE@AGENCY`; empty where the text is not of that form.
  public static Optional<Post> parse(String text) {
    int at = text.indexOf('@');
    try {
      return at < 1
          ? Optional.empty()
          : Optional.of(new Post(text.substring(0, at), text.substring(at + 1).strip()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return role + "@" + agency;
  }
}
