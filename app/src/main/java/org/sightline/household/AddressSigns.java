package org.sightline.household;

import static org.sightline.household.Evidence.Weight.POINTS_TO;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;

/// Signs in addresses: somebody whose own address, on any agency's record, is the child's. Of each agency the last address
/// counts; the address itself is compared and never shown.
final class AddressSigns {

  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");

  private final Scene scene;
  private final Items items;
  private final Map<String, KnownClaims.Of<Claim.AddressOf>> current = new TreeMap<>();

  AddressSigns(Scene scene, Items items) {
    this.scene = scene;
    this.items = items;
  }

  void gather(KnownClaims known) {
    known
        .of(Claim.AddressOf.class)
        .forEach(fact ->
            current.merge(
                person(fact).id() + " " + fact.recorded().agency(),
                fact,
                (one, other) ->
                    Recency.ORDER.compare(one.recorded(), other.recorded()) > 0 ? one : other));
    for (var fact : current.values()) {
      current.values().stream()
          .filter(home -> !person(home).equals(person(fact)))
          .filter(home -> person(home).equals(scene.child()) || scene.carer(person(home)))
          .filter(home -> key(home.what()).equals(key(fact.what())))
          .map(this::person)
          .distinct()
          .forEach(
              home -> items.add(person(fact), POINTS_TO, Sign.OWN_ADDRESS, fact.recorded(), home));
    }
  }

  private Person person(KnownClaims.Of<Claim.AddressOf> fact) {
    return scene.person(fact.what().person());
  }

  /// House number and postcode, since agencies write streets in many ways; without them, the letters and digits of the lines.
  static String key(Claim.AddressOf address) {
    var lines = address.lines().toLowerCase(Locale.ROOT);
    var number = NUMBER.matcher(lines);
    return address
        .postcode()
        .filter(code -> number.find())
        .map(code -> number.group() + " " + code.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
        .orElseGet(() -> lines.replaceAll("[^a-z0-9]", ""));
  }
}
