package org.sightline.linkage.compare;

import java.util.Locale;

/// Where people live and how they are reached, as one aspect: a household shares address, postcode and phone, so that counting
/// each by itself would count one fact three times.
public final class Contact {

  /// How far homes agree.
  public enum Place {
    MISSING("no address on one side"),
    HOME("same address and postcode"),
    POSTCODE("same postcode"),
    NEIGHBOURS("same postcode, another house"),
    LINE("same address line, postcode not the same"),
    NEAR("postcodes a slip apart"),
    AREA("same town or postcode area"),
    ELSEWHERE("living elsewhere");

    private final String words;

    Place(String words) {
      this.words = words;
    }
  }

  /// How far phones agree.
  public enum Phone {
    MISSING(""),
    SAME("same phone"),
    NEAR("phones differ by one digit"),
    DIFFERENT("different phones");

    private final String words;

    Phone(String words) {
      this.words = words;
    }
  }

  private Contact() {}

  /// The place of a level among the levels of [Aspect#CONTACT].
  public static int level(int place, int phone) {
    return place << 2 | phone;
  }

  /// Whether something is shared that a household shares: home, postcode, address line or phone.
  public static boolean isShared(int level) {
    int place = place(level);
    return (place >= 1 && place <= 4) || phone(level) == 1;
  }

  /// How far homes agree at a level.
  public static int place(int level) {
    return level >>> 2;
  }

  /// How far phones agree at a level.
  public static int phone(int level) {
    return level & 3;
  }

  static Degree level(Place place, Phone phone) {
    int basis = (place == Place.MISSING ? 0 : 2) + (phone == Phone.MISSING ? 0 : 1);
    if (basis == 0) {
      return new Degree("missing", 0, "neither home nor phone on one side");
    }
    String code = code(place) + "+" + code(phone);
    String words =
        phone == Phone.MISSING
            ? place.words
            : place == Place.MISSING ? phone.words : place.words + ", " + phone.words;
    return new Degree(code, basis, words);
  }

  private static String code(Enum<?> part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
