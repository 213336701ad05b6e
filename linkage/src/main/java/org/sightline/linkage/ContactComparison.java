package org.sightline.linkage;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Compares addresses, postcodes and phones as one piece of evidence and takes the best that
/// agrees.
final class ContactComparison {

  private ContactComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    return level(a, b).map(Finding::of);
  }

  private static Optional<ContactLevel> level(NormalRecord a, NormalRecord b) {
    boolean samePhone = !Collections.disjoint(a.phones(), b.phones());
    if (any(a, b, NormalAddress::isSameHome)) {
      return Optional.of(samePhone ? ContactLevel.HOME_AND_PHONE : ContactLevel.HOME);
    }
    if (samePhone) {
      return Optional.of(ContactLevel.PHONE);
    }
    if (any(a, b, (one, other) -> equalAndPresent(one.postcode(), other.postcode()))) {
      return Optional.of(ContactLevel.POSTCODE);
    }
    return coarse(a, b);
  }

  private static Optional<ContactLevel> coarse(NormalRecord a, NormalRecord b) {
    if (any(a, b, (one, other) -> equalAndPresent(one.sector(), other.sector()))) {
      return Optional.of(ContactLevel.SECTOR);
    }
    if (any(a, b, ContactComparison::isSamePlaceOnly)) {
      return Optional.of(ContactLevel.PLACE);
    }
    boolean comparable =
        bothHave(a.phones(), b.phones()) || any(a, b, ContactComparison::canDiffer);
    return comparable ? Optional.of(ContactLevel.DIFFERENT) : Optional.empty();
  }

  /// Same town, where nothing finer can be compared.
  private static boolean isSamePlaceOnly(NormalAddress one, NormalAddress other) {
    return !canDifferFinely(one, other) && equalAndPresent(one.place(), other.place());
  }

  private static boolean canDiffer(NormalAddress one, NormalAddress other) {
    return canDifferFinely(one, other) || (one.place().isPresent() && other.place().isPresent());
  }

  private static boolean canDifferFinely(NormalAddress one, NormalAddress other) {
    return one.bothHavePostcode(other) || bothHave(one.numbers(), other.numbers());
  }

  private static boolean bothHave(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty();
  }

  private static boolean equalAndPresent(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  private static boolean any(
      NormalRecord a, NormalRecord b, BiPredicate<NormalAddress, NormalAddress> test) {
    return a.addresses().stream()
        .anyMatch(one -> b.addresses().stream().anyMatch(other -> test.test(one, other)));
  }
}
