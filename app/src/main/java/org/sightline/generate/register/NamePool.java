package org.sightline.generate.register;

import java.util.Arrays;
import java.util.List;
import org.sightline.generate.Chance;

/// Names of which few are common and most are rare: the share of the name at place `r` falls as 1 / (r + shift) ^ slope (Zipf's
/// law with Mandelbrot's shift), which is how given and family names are spread in every country that counted them.
final class NamePool {

  private final List<String> names;
  private final double[] upTo;

  /// @param names the commonest first
  NamePool(List<String> names, double shift, double slope) {
    this.names = List.copyOf(names);
    this.upTo = new double[names.size()];
    var sum = 0.0;
    for (int place = 0; place < upTo.length; place++) {
      sum += Math.pow(place + 1 + shift, -slope);
      upTo[place] = sum;
    }
    for (int place = 0; place < upTo.length; place++) {
      upTo[place] /= sum;
    }
  }

  String drawn(Chance chance) {
    var found = Arrays.binarySearch(upTo, chance.part());
    return names.get(Math.min(upTo.length - 1, found < 0 ? -found - 1 : found));
  }

  int size() {
    return names.size();
  }
}
