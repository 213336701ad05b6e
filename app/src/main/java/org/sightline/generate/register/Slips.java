package org.sightline.generate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sightline.generate.Chance;

/// What befalls a record when people write down people: spelling, other forms of a name, swapped names and dates, old addresses,
/// gaps. Each kind with its own chance; the first record of somebody is written with more care than the later ones.
final class Slips {

  private static final double CAREFUL = 0.25;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /// Forms of given names that are used for one another.
  private static final Map<String, List<String>> FORMS =
      Map.ofEntries(
          Map.entry("Alexander", List.of("Alex", "Sandy")),
          Map.entry("Alison", List.of("Ali", "Allison")),
          Map.entry("Andrew", List.of("Andy", "Drew")),
          Map.entry("Anthony", List.of("Tony", "Antony")),
          Map.entry("Benjamin", List.of("Ben")),
          Map.entry("Bethany", List.of("Beth")),
          Map.entry("Catherine", List.of("Cath", "Katherine", "Kate")),
          Map.entry("Christopher", List.of("Chris")),
          Map.entry("Daniel", List.of("Dan", "Danny")),
          Map.entry("Eliza", List.of("Elizabeth", "Liza")),
          Map.entry("Fatima", List.of("Fatimah", "Fatma")),
          Map.entry("Aisha", List.of("Ayesha", "Aysha")),
          Map.entry("Emily", List.of("Em", "Emilie")),
          Map.entry("Hassan", List.of("Hasan")),
          Map.entry("Joshua", List.of("Josh")),
          Map.entry("Michael", List.of("Mike", "Mick")),
          Map.entry("Muhammad", List.of("Mohammed", "Mohamed")),
          Map.entry("Nicholas", List.of("Nick", "Nicolas")),
          Map.entry("Rebecca", List.of("Becky", "Bex")),
          Map.entry("Robert", List.of("Rob", "Bob")),
          Map.entry("Samuel", List.of("Sam")),
          Map.entry("Stephen", List.of("Steven", "Steve")),
          Map.entry("Steven", List.of("Stephen", "Steve")),
          Map.entry("Thomas", List.of("Tom", "Tommy")),
          Map.entry("Victoria", List.of("Vicky", "Tori")),
          Map.entry("William", List.of("Will", "Bill")));

  private final Chance chance;

  Slips(Chance chance) {
    this.chance = chance;
  }

  /// One agency's record.
  ///
  /// @param which 0 for the first record of this person
  Row written(Inhabitant one, int which) {
    var row = new Row(one);
    var care = which == 0 ? CAREFUL : 1;
    if (which > 0) {
      outOfDate(row, one);
    }
    names(row, one, care);
    birth(row, one, care);
    numbers(row, care);
    gaps(row, care);
    return row;
  }

  private void outOfDate(Row row, Inhabitant one) {
    if (chance.yes(0.18)) {
      var before = one.dwelling().before();
      row.lines = before.lines();
      row.town = before.town();
      row.postcode = before.postcode();
    }
    if (chance.yes(0.22)) {
      row.phone = one.dwelling().otherPhone();
    }
  }

  private void names(Row row, Inhabitant one, double care) {
    var forms = FORMS.getOrDefault(row.given, List.of());
    if (!forms.isEmpty() && chance.yes(0.3 * care)) {
      row.given = chance.pick(forms);
    }
    if (chance.yes(0.03 * care)) {
      row.family = one.otherFamily();
    }
    if (chance.yes(0.045 * care)) {
      row.given = misspelt(row.given);
    }
    if (chance.yes(0.045 * care)) {
      row.family = misspelt(row.family);
    }
    if (chance.yes(0.012 * care) && !row.middle.isEmpty()) { // known by the middle name
      var first = row.given;
      row.given = row.middle;
      row.middle = first;
    }
    if (chance.yes(0.012 * care)) { // in each other's box
      var first = row.given;
      row.given = row.family;
      row.family = first;
    }
    if (chance.yes(0.006 * care) && !row.given.isEmpty()) {
      row.given = row.given.substring(0, 1);
    }
    if (chance.yes(0.5) && !row.middle.isEmpty()) {
      row.middle = chance.yes(0.5) ? row.middle.substring(0, 1) : "";
    }
  }

  private void birth(Row row, Inhabitant one, double care) {
    var born = one.born();
    if (chance.yes(0.02 * care)) {
      row.born = misdialled(row.born);
    } else if (chance.yes(0.015 * care) && born.getDayOfMonth() <= 12) {
      row.born =
          LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()).toString();
    } else if (chance.yes(0.007 * care)) { // what is written when only the year is known
      row.born = born.getYear() + "-01-01";
    } else if (chance.yes(0.007 * care)) {
      row.born = (born.getYear() + (chance.yes(0.5) ? 1 : -1)) + row.born.substring(4);
    }
    if (chance.yes(0.007 * care)) {
      row.sex = row.sex.equals("F") ? "M" : "F";
    }
  }

  private void numbers(Row row, double care) {
    if (chance.yes(0.03 * care)) {
      row.postcode = misdialled(row.postcode);
    }
    if (chance.yes(0.04 * care)) {
      row.lines = misspelt(row.lines);
    }
    if (chance.yes(0.01 * care)) {
      row.phone = misdialled(row.phone);
    }
    if (chance.yes(0.01 * care)) {
      row.nhs = misdialled(row.nhs);
    }
  }

  private void gaps(Row row, double care) {
    if (chance.yes(0.005 * care)) {
      row.given = "";
    }
    if (chance.yes(0.005 * care)) {
      row.family = "";
    }
    if (chance.yes(0.02 * care)) {
      row.born = "";
    }
    if (chance.yes(0.03)) {
      row.sex = "";
    }
    if (chance.yes(0.06)) {
      row.postcode = "";
      row.lines = chance.yes(0.6) ? "" : row.lines;
    }
    if (chance.yes(0.35)) {
      row.phone = "";
    }
    if (chance.yes(0.45)) {
      row.nhs = "";
    }
  }

  /// One letter left out, put in, replaced, or swapped with the next.
  String misspelt(String word) {
    if (word.length() < 2) {
      return word;
    }
    var place = chance.between(0, word.length() - 2);
    var letter = LETTERS.charAt(chance.between(0, LETTERS.length() - 1));
    var before = word.substring(0, place);
    return switch (chance.between(0, 3)) {
      case 0 -> before + word.substring(place + 1);
      case 1 -> before + letter + word.substring(place);
      case 2 -> before + letter + word.substring(place + 1);
      default -> before + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
    };
  }

  /// One digit replaced.
  String misdialled(String number) {
    while (true) {
      var place = chance.between(0, number.length() - 1);
      if (Character.isDigit(number.charAt(place))) {
        return number.substring(0, place) + chance.between(0, 9) + number.substring(place + 1);
      }
    }
  }
}
