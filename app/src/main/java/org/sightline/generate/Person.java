package org.sightline.generate;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody made up.
///
/// @param id as the truth file names them
/// @param part what they are in the household
/// @param given first name
/// @param family surname
/// @param female otherwise male
/// @param born birth date
/// @param origin ethnic group; stands in the truth file only
/// @param disabled stands in the truth file only
/// @param nhs NHS number
/// @param upn pupil number, for those of school age
/// @param held what each agency holds of them, once one does; two where it keeps them twice
record Person(
    String id,
    Part part,
    String given,
    String family,
    boolean female,
    LocalDate born,
    Origin origin,
    boolean disabled,
    Optional<String> nhs,
    Optional<String> upn,
    Map<Agency, List<Held>> held) {

  /// What somebody is in a household with children.
  enum Part {
    CHILD,
    MOTHER,
    FATHER,
    STEP_FATHER,
    PARTNER,
    GRANDPARENT,
    LODGER
  }

  /// Ethnic groups as the census has them, five broad ones.
  enum Origin {
    WHITE,
    ASIAN,
    BLACK,
    MIXED,
    OTHER
  }

  /// Somebody no agency knows yet.
  static Person unknown(
      String id,
      Part part,
      String given,
      String family,
      boolean female,
      LocalDate born,
      Origin origin) {
    return new Person(
        id,
        part,
        given,
        family,
        female,
        born,
        origin,
        false,
        Optional.empty(),
        Optional.empty(),
        heldByNobody());
  }

  static Map<Agency, List<Held>> heldByNobody() {
    return new EnumMap<>(Agency.class);
  }

  boolean child() {
    return part == Part.CHILD;
  }

  /// Whole months on a day; negative before birth.
  int months(LocalDate day) {
    return (int) Period.between(born, day).toTotalMonths();
  }

  int years(LocalDate day) {
    return Math.floorDiv(months(day), 12);
  }

  String fullName() {
    return given + " " + family;
  }

  /// Whatever agencies come to hold of somebody, they stay who they are.
  @Override
  public boolean equals(Object other) {
    return other instanceof Person person && person.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
