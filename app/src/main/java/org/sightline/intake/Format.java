package org.sightline.intake;

/// One format in which agencies deliver. Formats are discovered: a new one is a new file, and nothing else changes.
public interface Format {

  /// How the format is named to people: "HL7 v2".
  String name();

  /// Whether a delivery is in this format, and how that is known.
  Recognition recognise(Delivery delivery);

  /// Reads a delivery. Bad input gives faults in the reading.
  ///
  /// @throws RuntimeException when a parser fails on input it should have refused; [Formats] turns that into a fault
  Reading read(Delivery delivery);

  /// How a delivery was recognised: what it holds outweighs what it is called.
  enum Recognition {
    NOT_THIS,
    BY_NAME,
    BY_CONTENT
  }
}
