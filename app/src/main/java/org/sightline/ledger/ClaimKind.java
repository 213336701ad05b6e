package org.sightline.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The name of each kind of claim, as it is written in exchange files and in the database.
public enum ClaimKind {
  NAME("name", Claim.Named.class),
  DESCRIPTION("description", Claim.Described.class),
  BIRTH_DATE("birth-date", Claim.Born.class),
  SEX("sex", Claim.OfSex.class),
  NUMBER("number", Claim.Numbered.class),
  ADDRESS("address", Claim.AddressOf.class),
  PHONE("phone", Claim.PhoneOf.class),
  RELATION("relation", Claim.Related.class),
  RESIDENCE("residence", Claim.Lives.class),
  HOUSEHOLD("household", Claim.HouseholdDeclared.class),
  PRESENCE("presence", Claim.Present.class),
  SIGHT("sight", Claim.Sighted.class),
  INJURY("injury", Claim.Injured.class),
  ACCOUNT("account", Claim.Explained.class),
  OPINION("opinion", Claim.Judged.class),
  MOBILITY("mobility", Claim.Moves.class),
  MEASUREMENT("measurement", Claim.Measured.class),
  EVENT("event", Claim.Happened.class),
  CHECK("check", Claim.Checked.class),
  DECISION("decision", Claim.Decided.class),
  SHARING("sharing", Claim.Shared.class),
  IDENTITY("identity", Claim.SamePerson.class),
  WITHDRAWAL("withdrawal", Claim.Withdrawn.class);

  private static final Map<String, ClaimKind> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(ClaimKind::code, Function.identity()));
  private static final Map<Class<? extends Claim>, ClaimKind> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(ClaimKind::type, Function.identity()));

  private final String code;
  private final Class<? extends Claim> type;

  ClaimKind(String code, Class<? extends Claim> type) {
    this.code = code;
    this.type = type;
  }

  /// As written.
  public String code() {
    return code;
  }

  /// The record that holds it.
  public Class<? extends Claim> type() {
    return type;
  }

  /// The kind of a claim.
  public static ClaimKind of(Claim claim) {
    return of(claim.getClass());
  }

  /// The kind of the claims of a record.
  static ClaimKind of(Class<? extends Claim> type) {
    return Optional.ofNullable(BY_TYPE.get(type)).orElseThrow();
  }

  /// The kind of that name; empty when there is none.
  public static Optional<ClaimKind> named(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
