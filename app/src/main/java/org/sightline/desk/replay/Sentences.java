package org.sightline.desk.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Site;
import org.sightline.ledger.Voice;

/// Says a claim in a sentence, as its record had it: people are called as that agency's own records call them, never by what
/// others knew or what was found out later.
final class Sentences {

  private final Map<PersonRef, String> names = new HashMap<>();
  private final Map<PersonRef, String> byTie = new HashMap<>();

  private final Set<PersonRef> child;

  /// @param child the child's records: what happened to somebody else says so
  Sentences(List<RecordedClaim> claims, Set<PersonRef> child) {
    this.child = child;
    claims.forEach(this::name);
  }

  /// What was said, and by whom. A professional's own record needs no verb: its basis is told beside it.
  String of(RecordedClaim claim) {
    return lead(claim) + ": " + said(claim);
  }

  /// What was said, alone.
  String said(RecordedClaim claim) {
    return said(claim.claim()).strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  private String lead(RecordedClaim claim) {
    var speaker = speaker(claim.speaker());
    boolean professional = claim.speaker() instanceof Voice.Professional;
    return switch (claim.basis()) {
      case SELF_REPORTED -> speaker + " said";
      case REPORTED_BY_ANOTHER -> speaker + (professional ? " was told" : " passed on");
      case OBSERVED -> professional ? speaker : speaker + " saw";
      case EXAMINED, DOCUMENTED -> speaker;
      case CHECKED -> speaker + " checked";
    };
  }

  private void name(RecordedClaim claim) {
    switch (claim.claim()) {
      case Claim.Named named -> names.put(named.person(), fullName(named));
      case Claim.Described described -> names.putIfAbsent(described.person(), described.text());
      case Claim.Related related
          when claim.basis() != Basis.REPORTED_BY_ANOTHER && !related.denied() ->
          byTie.putIfAbsent(related.person(), "the " + Shapes.words(related.relation()));
      default -> {
        // Other claims name nobody.
      }
    }
  }

  private String said(Claim claim) {
    return switch (claim) {
      case Claim.Named named -> "name " + fullName(named);
      case Claim.Described described -> described.text();
      case Claim.Born born ->
          born.earliest().equals(born.latest())
              ? "%s, born on %s".formatted(who(born.person()), Paper.day(born.earliest()))
              : "%s, born between %s and %s"
                  .formatted(
                      who(born.person()), Paper.day(born.earliest()), Paper.day(born.latest()));
      case Claim.OfSex sex -> "%s: %s".formatted(who(sex.person()), Shapes.words(sex.sex()));
      case Claim.Numbered number ->
          "%s has %s %s%s"
              .formatted(
                  who(number.person()),
                  number.system(),
                  number.number(),
                  number.verified() ? ", verified" : "");
      case Claim.AddressOf address ->
          "%s: address %s"
              .formatted(
                  who(address.person()), address.restricted() ? "restricted" : address.lines());
      case Claim.PhoneOf phone -> "%s: telephone on record".formatted(who(phone.person()));
      case Claim.Related related ->
          "%s %s %s%s"
              .formatted(
                  names.getOrDefault(related.person(), "somebody not named"),
                  Ties.words(related.relation(), related.denied()),
                  who(related.to()),
                  tieQuoted(related));
      case Claim.Lives lives ->
          words(
              lives.words(),
              "%s %s with %s"
                  .formatted(who(lives.person()), Shapes.words(lives.stance()), who(lives.with())));
      case Claim.HouseholdDeclared household ->
          words(
              household.words(),
              "household of %s: %s%s"
                  .formatted(
                      who(household.child()),
                      people(household.members()),
                      household.nobodyElse() ? ", nobody else" : ""));
      case Claim.Present present ->
          "%s %s %s%s"
              .formatted(
                  who(present.person()),
                  presence(present.place()),
                  who(present.with()),
                  quoted(present.words(), ""));
      case Claim.Sighted sighted ->
          "%s was %s%s"
              .formatted(who(sighted.child()), sight(sighted.sight()), quoted(sighted.words(), ""));
      case Claim.Injured injured ->
          "%s on %s%s"
              .formatted(
                  Shapes.words(injured.type()),
                  and(injured.sites().stream().sorted().map(Site::words).toList()),
                  quoted(injured.words(), ""));
      case Claim.Explained account -> words(account.words(), Shapes.words(account.mechanism()));
      case Claim.Judged judged ->
          Shapes.words(judged.opinion()) + quoted(judged.words(), Shapes.words(judged.opinion()));
      case Claim.Moves moves ->
          "%s is %s".formatted(who(moves.child()), Shapes.words(moves.mobility()));
      case Claim.Measured measured -> measured(measured);
      case Claim.Happened happened ->
          words(happened.words(), Shapes.words(happened.kind())) + whom(happened.about());
      case Claim.Checked check ->
          "%s of %s: %s%s"
              .formatted(
                  Shapes.words(check.check()),
                  who(check.person()),
                  Shapes.words(check.result()),
                  after(check.words()));
      case Claim.Decided decided ->
          "%s: “%s”, %s"
              .formatted(
                  Shapes.words(decided.question()),
                  decided.outcome(),
                  decided
                      .reason()
                      .map(reason -> "because " + reason)
                      .orElse("with no reason recorded"));
      case Claim.Shared shared ->
          words(
              shared.words(),
              "%s %s %s to %s"
                  .formatted(
                      AgencyInWords.of(shared.from()),
                      Shapes.words(shared.sharing()),
                      Shapes.words(shared.topic()),
                      AgencyInWords.of(shared.to())));
      case Claim.SamePerson same ->
          "%s and %s are %s: %s"
              .formatted(
                  who(same.person()),
                  who(same.other()),
                  same.same() ? "one person" : "two people",
                  same.reason());
      case Claim.Withdrawn withdrawn ->
          "record %s withdrawn: %s".formatted(withdrawn.record(), withdrawn.reason());
    };
  }

  private static String measured(Claim.Measured measured) {
    var value =
        measured
            .grams()
            .map(grams -> "%.1f kg".formatted(grams / 1000.0))
            .or(() -> measured.millimetres().map(length -> "%.1f cm".formatted(length / 10.0)));
    var centile = measured.centile().map(which -> "centile %d".formatted(which));
    return Stream.concat(
                Stream.of(Shapes.words(measured.measure())),
                Stream.concat(value.stream(), centile.stream()))
            .collect(Collectors.joining(", "))
        + after(measured.words());
  }

  private String who(PersonRef ref) {
    return Optional.ofNullable(names.get(ref))
        .or(() -> Optional.ofNullable(byTie.get(ref)))
        .orElse("somebody not named");
  }

  private String people(Collection<PersonRef> refs) {
    return refs.stream().map(this::who).collect(Collectors.joining(", "));
  }

  private String speaker(Voice voice) {
    return switch (voice) {
      case Voice.Of person ->
          capital(
              Optional.of(person.label())
                  .filter(label -> !label.isBlank())
                  .orElseGet(() -> who(person.ref())));
      case Voice.Professional professional -> capital(professional.role());
      case Voice.Unknown unknown -> capital(unknown.label());
    };
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String words(String recorded, String otherwise) {
    return recorded.isBlank() ? otherwise : recorded;
  }

  private String whom(PersonRef about) {
    return child.contains(about)
        ? ""
        : Optional.ofNullable(names.get(about)).map(name -> " (" + name + ")").orElse("");
  }

  private static String presence(Claim.Place place) {
    return switch (place) {
      case CHILDS_HOME -> "was at home with";
      case AGENCY -> "came with";
      case SCHOOL_OR_NURSERY -> "was at school or nursery with";
      case ELSEWHERE -> "was with";
    };
  }

  private static String sight(Claim.Sight sight) {
    return switch (sight) {
      case UNDRESSED_OR_EXAMINED -> "seen undressed or examined";
      case SEEN_ALONE -> "seen alone";
      case SEEN -> "seen";
      case OBSCURED -> "seen, but obscured";
      case NOT_EXAMINED -> "not examined";
      case NOT_SEEN -> "not seen";
    };
  }

  private static String and(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /// The record's own words, unless they only say again what has been said.
  private static String quoted(String words, String said) {
    var plain = words.replace('-', ' ');
    return words.isBlank() || plain.equalsIgnoreCase(said.replace('-', ' '))
        ? ""
        : " (“" + words + "”)";
  }

  /// What the record itself calls the tie, unless the person is called so already.
  private String tieQuoted(Claim.Related related) {
    var called = names.getOrDefault(related.person(), "");
    return called.equalsIgnoreCase(related.words())
        ? ""
        : quoted(related.words(), Shapes.words(related.relation()));
  }

  private static String after(String words) {
    return words.isBlank() ? "" : ": " + words;
  }

  private static String fullName(Claim.Named named) {
    var name = (String.join(" ", named.given()) + " " + named.family().orElse("")).strip();
    return Stream.of(name.split(" ", -1)).map(Sentences::spelt).collect(Collectors.joining(" "));
  }

  /// Some systems send names in capitals; the original keeps them so.
  private static String spelt(String part) {
    return part.length() > 2 && part.equals(part.toUpperCase(Locale.UK))
        ? part.charAt(0) + part.substring(1).toLowerCase(Locale.UK)
        : part;
  }
}
