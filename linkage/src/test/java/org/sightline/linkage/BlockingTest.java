package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.linkage.People.person;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingTest {

  @Test
  void filesARecordUnderAllThatMayFindIt() {
    PersonRecord full =
        person("a", "Dana", "Reed")
            .born(1976, 5, 2)
            .address(People.ELM_ROAD)
            .phone("+44 1603 555123")
            .email("Dana@Example.org")
            .identifier(Identifier.nhsNumber("943 476 5919", false))
            .identifier(Identifier.local("gp/list", "a 5"))
            .build();

    assertThat(Blocking.keys(full))
        .containsExactlyInAnyOrder(
            "nhs-number:9434765919",
            "gp/list:A5",
            "phone:01603555123",
            "email:dana@example.org",
            "birth:19760502",
            "family+year:R300:1976",
            "names:D500:R300",
            "given+month:D500:197605",
            "postcode+initial:NR11AA:d");
  }

  @Test
  void hasNoKeyForAnUnnamedPerson() {
    PersonRecord friend =
        PersonRecord.of("a", "health-visitor")
            .sex(Sex.MALE)
            .born(BirthDate.aboutAge(30, 5, LocalDate.of(2007, 3, 1)))
            .address(People.ELM_ROAD)
            .description("male friend")
            .around("child-1")
            .build();
    PersonRecord baby =
        PersonRecord.of("b", "hospital").name("Baby Boy", "").born(2006, 3, 1).build();

    assertThat(Blocking.keys(friend)).isEmpty();
    assertThat(Blocking.keys(baby)).isEmpty();
    assertThat(friend.isNamedAtAll()).isFalse();
    assertThat(baby.isNamedAtAll()).isTrue();
    assertThat(friend.description()).contains("male friend");
  }

  @ParameterizedTest
  @CsvSource({
    "Steven, Harper, Stephen, Harpur",
    "Bob, Reed, Robert, Reed",
    "Katherine, Reed, Catherine, Read",
    "Dana, Smith-Jones, Dana, Jones",
    "Gordon, James, James, Gordon",
    "Anne-Marie, Reed, Anne, Reed",
  })
  void meetsByTheSoundOfNames(String given, String family, String given2, String family2) {
    Set<String> one = Blocking.keys(person("a", given, family).build());
    Set<String> other = Blocking.keys(person("b", given2, family2).build());

    assertThat(Collections.disjoint(one, other)).isFalse();
  }

  @Test
  void usesABirthDateOnlyAsFarAsItGoes() {
    assertThat(keysBorn(new BirthDate.Month(1976, 5)))
        .contains("given+month:D500:197605", "family+year:R300:1976")
        .noneMatch(BlockingTest::isBirth);
    assertThat(keysBorn(new BirthDate.Year(1976)))
        .containsExactlyInAnyOrder("names:D500:R300", "family+year:R300:1976");
    assertThat(keysBorn(new BirthDate.Estimate(1970, 1976))).containsExactly("names:D500:R300");
    assertThat(keysBorn(BirthDate.of(1976, 1, 1)))
        .contains("given+month:D500:197601")
        .noneMatch(BlockingTest::isBirth);
    assertThat(keysBorn(BirthDate.of(1976, 5, 2))).anyMatch(BlockingTest::isBirth);
  }

  @Test
  void leavesOutInitialsAndInvalidNumbers() {
    PersonRecord initial =
        person("a", "D", "R")
            .address(People.ELM_ROAD)
            .identifier(Identifier.nhsNumber("9434765918", true))
            .build();

    assertThat(Blocking.keys(initial)).containsExactly("postcode+initial:NR11AA:d");
  }

  private static boolean isBirth(String key) {
    return key.startsWith("birth:");
  }

  private static Set<String> keysBorn(BirthDate birth) {
    return Blocking.keys(person("a", "Dana", "Reed").born(birth).build());
  }
}
