package org.sightline.desk.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  Sentences(List<RecordedClaim> claims) {
    claims.forEach(this::name);
  }

  /// What was said, by whom, on what basis.
  String of(RecordedClaim claim) {
    var said = said(claim.claim());
    var speaker = speaker(claim.speaker());
    return switch (claim.basis()) {
      case SELF_REPORTED -> "%s said: %s".formatted(speaker, said);
      case REPORTED_BY_ANOTHER -> "%s passed on: %s".formatted(speaker, said);
      case OBSERVED -> "%s saw or heard: %s".formatted(speaker, said);
      case EXAMINED -> "%s found: %s".formatted(speaker, said);
      case CHECKED -> "%s checked: %s".formatted(speaker, said);
      case DOCUMENTED -> "%s recorded: %s".formatted(speaker, said);
    };
  }

  private void name(RecordedClaim claim) {
    switch (claim.claim()) {
      case Claim.Named named -> names.put(named.person(), fullName(named));
      case Claim.Described described -> names.putIfAbsent(described.person(), described.text());
      case Claim.Related related
          when claim.basis() != Basis.REPORTED_BY_ANOTHER && !related.denied() ->
          names.putIfAbsent(related.person(), "the " + Shapes.words(related.relation()));
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
              ? "%s born on %s".formatted(who(born.person()), born.earliest())
              : "%s born between %s and %s"
                  .formatted(who(born.person()), born.earliest(), born.latest());
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
          words(
              related.words(),
              "%s is %s %s of %s"
                  .formatted(
                      who(related.person()),
                      related.denied() ? "not" : "the",
                      Shapes.words(related.relation()),
                      who(related.to())));
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
          words(
              present.words(),
              "%s was there with %s, %s"
                  .formatted(
                      who(present.person()), who(present.with()), Shapes.words(present.place())));
      case Claim.Sighted sighted ->
          "%s %s%s"
              .formatted(
                  who(sighted.child()), Shapes.words(sighted.sight()), after(sighted.words()));
      case Claim.Injured injured ->
          "%s on %s%s"
              .formatted(
                  Shapes.words(injured.type()),
                  injured.sites().stream().map(Site::words).collect(Collectors.joining(", ")),
                  after(injured.words()));
      case Claim.Explained account -> words(account.words(), Shapes.words(account.mechanism()));
      case Claim.Judged judged -> Shapes.words(judged.opinion()) + after(judged.words());
      case Claim.Moves moves ->
          "%s is %s".formatted(who(moves.child()), Shapes.words(moves.mobility()));
      case Claim.Measured measured -> measured(measured);
      case Claim.Happened happened -> words(happened.words(), Shapes.words(happened.kind()));
      case Claim.Checked check ->
          "%s of %s: %s%s"
              .formatted(
                  Shapes.words(check.check()),
                  who(check.person()),
                  Shapes.words(check.result()),
                  after(check.words()));
      case Claim.Decided decided ->
          "%s: %s%s"
              .formatted(
                  Shapes.words(decided.question()),
                  decided.outcome(),
                  decided
                      .reason()
                      .map(reason -> ", because " + reason)
                      .orElse(", no reason recorded"));
      case Claim.Shared shared ->
          words(
              shared.words(),
              "%s %s %s to %s"
                  .formatted(
                      shared.from(),
                      Shapes.words(shared.sharing()),
                      Shapes.words(shared.topic()),
                      shared.to()));
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
    return names.getOrDefault(ref, "a person on record " + ref);
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

  private static String after(String words) {
    return words.isBlank() ? "" : ": " + words;
  }

  private static String fullName(Claim.Named named) {
    return (String.join(" ", named.given()) + " " + named.family().orElse("")).strip();
  }
}
