package org.sightline.household;

import java.util.Locale;
import org.sightline.identity.Person;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.Claim;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Says a piece of evidence in plain words: who said what to whom. An address is never part of a sentence.
final class Sentences {

  private Sentences() {}

  static String of(RecordedClaim claim, Evidence.Sign sign, Person person) {
    var said = words(claim.claim());
    return upper(source(claim))
        + " that "
        + fact(sign, person.label())
        + (said.isBlank() ? "" : " (“" + said + "”)");
  }

  private static String source(RecordedClaim claim) {
    var agency = AgencyInWords.of(claim.agency());
    return switch (claim.speaker()) {
      case Voice.Professional(_, var role) -> role + verb(claim);
      case Voice.Of(_, var label) -> label + " told " + agency;
      case Voice.Unknown(var label) -> label + " told " + agency;
    };
  }

  private static String verb(RecordedClaim claim) {
    return switch (claim.basis()) {
      case OBSERVED, EXAMINED -> " saw";
      case CHECKED -> " checked";
      case DOCUMENTED -> " has on record";
      case SELF_REPORTED, REPORTED_BY_ANOTHER -> " was told";
    };
  }

  private static String fact(Evidence.Sign sign, String who) {
    return switch (sign) {
      case DECLARATION, SAID_TO_LIVE_THERE -> who + " lives there, or stays there";
      case NEXT_OF_KIN -> who + " is next of kin";
      case PARTNER -> who + " is a carer's partner";
      case CARER -> who + " is the child's parent; nobody has yet declared who lives there";
      case OWN_ADDRESS -> "the address on record for " + who + " is the child's";
      case PRESENCE_AT_HOME -> who + " was at the home";
      case PRESENCE_WITH_CHILD -> who + " was with the child";
      case COLLECTED_CHILD -> who + " collected the child";
      case NAMED_FRIEND -> who + " is a friend who comes and goes";
      case PREGNANCY -> "a carer is pregnant";
      case DENIAL -> who + " does not live there, or is not what others say";
      case LEFT_OUT_OF_DECLARATION -> "nobody else lives there, and did not name " + who;
      case RESIDENCE_CHECK -> "where " + who + " lives was looked into";
      case LEFT -> who + " has left";
    };
  }

  static String words(Claim claim) {
    return switch (claim) {
      case Claim.Related related -> related.words();
      case Claim.Lives lives -> lives.words();
      case Claim.HouseholdDeclared home -> home.words();
      case Claim.Present present -> present.words();
      case Claim.Happened event -> event.words();
      case Claim.Checked check -> check.words();
      case Claim.Described described -> described.text();
      case Claim.Named _,
          Claim.Born _,
          Claim.OfSex _,
          Claim.Numbered _,
          Claim.AddressOf _,
          Claim.PhoneOf _,
          Claim.Sighted _,
          Claim.Injured _,
          Claim.Explained _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Measured _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ ->
          "";
    };
  }

  private static String upper(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
