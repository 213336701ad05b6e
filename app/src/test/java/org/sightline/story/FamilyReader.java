package org.sightline.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;
import org.sightline.time.Days;
import org.sightline.time.Span;

/// Reads the facts under `family`: a clerk of the agency `register` documented them the day before the first record, and every
/// agency of the story holds them. Somebody whom only one agency can name belongs under `given` instead.
final class FamilyReader {

  private static final Set<String> FIELDS =
      Set.of("name", "born", "sex", "is", "description", "phone", "address", "postcode", "nhs");
  private static final Set<String> USUAL_AGENCIES =
      Set.of("gp", "hospital", "health-visitor", "social-care", "police", "legal", "school");

  private final Instant known;
  private final Set<String> hearers;
  private final List<RecordedClaim> claims = new ArrayList<>();

  FamilyReader(List<Map<?, ?>> given, Set<String> agencies) {
    this.known =
        given.stream()
            .map(item -> GivenReader.moment(Fields.text(item, "recorded")))
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)
            .minus(1, ChronoUnit.DAYS);
    this.hearers = new HashSet<>(USUAL_AGENCIES);
    this.hearers.addAll(agencies);
  }

  List<RecordedClaim> read(@Nullable Object family) {
    if (family instanceof Map<?, ?> members) {
      members.forEach((alias, facts) -> member(alias.toString(), (Map<?, ?>) facts));
    }
    return List.copyOf(claims);
  }

  private void member(String alias, Map<?, ?> facts) {
    Fields.mustBeAmong(facts, FIELDS, "a family member");
    var ref = Story.ref(alias);
    Fields.texts(facts, "name").forEach(name -> add(named(ref, name)));
    Fields.texts(facts, "born").forEach(day -> add(born(ref, LocalDate.parse(day))));
    Fields.texts(facts, "sex").forEach(sex -> add(new Claim.OfSex(ref, sex(sex))));
    Fields.texts(facts, "description").forEach(text -> add(new Claim.Described(ref, text)));
    Fields.texts(facts, "phone").forEach(number -> add(new Claim.PhoneOf(ref, number)));
    Fields.texts(facts, "nhs")
        .forEach(number -> add(new Claim.Numbered(ref, "nhs-number", number, true)));
    Fields.texts(facts, "address")
        .forEach(lines ->
            add(
                new Claim.AddressOf(
                    ref, lines, Fields.texts(facts, "postcode").stream().findFirst(), false)));
    Fields.texts(facts, "is").forEach(relation -> add(related(ref, relation)));
  }

  private void add(Claim claim) {
    var id = "family-%03d".formatted(claims.size() + 1);
    claims.add(
        new RecordedClaim(
            new ClaimId(id),
            claim,
            new Voice.Professional("register", "clerk"),
            hearers,
            Basis.DOCUMENTED,
            Span.on(Days.of(known)),
            known,
            known,
            "register",
            new RecordedClaim.Source("story", "family", "/" + id)));
  }

  /// The last word is the family name; a single word is a forename alone.
  private static Claim.Named named(PersonRef ref, String name) {
    var words = Arrays.asList(name.trim().split("\\s+"));
    return words.size() == 1
        ? new Claim.Named(ref, words, Optional.empty(), Claim.NameUse.USUAL)
        : new Claim.Named(
            ref,
            List.copyOf(words.subList(0, words.size() - 1)),
            Optional.of(words.getLast()),
            Claim.NameUse.USUAL);
  }

  private static Claim.Born born(PersonRef ref, LocalDate day) {
    return new Claim.Born(ref, day, day);
  }

  private static Claim.Sex sex(String written) {
    return Claim.Sex.valueOf(written.toUpperCase(Locale.ROOT));
  }

  /// Reads "mother of child".
  private static Claim.Related related(PersonRef ref, String written) {
    var parts = written.split(" of ", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a relation reads 'mother of child', not " + written);
    }
    var relation = parts[0].trim().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return new Claim.Related(
        ref, Story.ref(parts[1].trim()), Relation.valueOf(relation), false, "");
  }
}
