package org.sightline.generate;

import java.time.DateTimeException;
import java.time.LocalDate;

/// What one agency holds of somebody, slips of the keys included.
///
/// @param key the agency's own key
/// @param given first name as typed
/// @param family surname as typed
/// @param born birth date as typed
/// @param sex as typed
/// @param oldAddress whether the agency still has an address from before
record Held(
    String key, String given, String family, LocalDate born, String sex, boolean oldAddress) {

  /// What an agency's clerk makes of somebody.
  static Held typed(Person person, String key, Chance chance) {
    return new Held(
        key,
        chance.yes(Rates.NAME_MISSPELT / 2) ? misspelt(person.given(), chance) : person.given(),
        chance.yes(Rates.NAME_MISSPELT / 2) ? misspelt(person.family(), chance) : person.family(),
        chance.yes(Rates.DATE_SWAPPED) ? swapped(person.born()) : person.born(),
        person.female() == chance.yes(Rates.SEX_WRONG) ? "male" : "female",
        chance.yes(Rates.ADDRESS_OLD));
  }

  /// Two letters changed places, one left out, or one doubled.
  private static String misspelt(String name, Chance chance) {
    if (name.length() < 4) {
      return name + name.charAt(name.length() - 1);
    }
    var place = chance.between(1, name.length() - 3);
    return switch (chance.between(0, 2)) {
      case 0 ->
          name.substring(0, place)
              + name.charAt(place + 1)
              + name.charAt(place)
              + name.substring(place + 2);
      case 1 -> name.substring(0, place) + name.substring(place + 1);
      default -> name.substring(0, place) + name.charAt(place) + name.substring(place);
    };
  }

  /// Day and month changed places, where both readings are dates.
  private static LocalDate swapped(LocalDate born) {
    try {
      return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    } catch (DateTimeException tooLarge) {
      return born;
    }
  }
}
