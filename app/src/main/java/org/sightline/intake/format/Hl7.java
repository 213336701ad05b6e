package org.sightline.intake.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.intake.AgencyRecord;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.Format;
import org.sightline.intake.Reading;
import org.sightline.intake.format.Hl7Message.Line;
import org.springframework.stereotype.Component;

/// HL7 v2, as hospitals send it: each message is a record. The page is `docs/formats/hl7v2.md`.
@Component
final class Hl7 implements Format {

  private static final Set<String> BATCH = Set.of("FHS", "BHS", "BTS", "FTS");

  @Override
  public String name() {
    return "HL7 v2";
  }

  @Override
  public Recognition recognise(Delivery delivery) {
    var start = unframed(Json.start(delivery.bytes())).stripLeading();
    boolean begins =
        start.length() > 3
            && !Character.isLetterOrDigit(start.charAt(3))
            && (start.startsWith("MSH") || BATCH.contains(start.substring(0, 3)));
    return begins
        ? Recognition.BY_CONTENT
        : delivery.fileName().endsWith(".hl7") ? Recognition.BY_NAME : Recognition.NOT_THIS;
  }

  @Override
  public Reading read(Delivery delivery) {
    var records = new ArrayList<AgencyRecord>();
    var faults = new ArrayList<Fault>();
    try {
      var original = delivery.original().id();
      for (var lines :
          messages(Texts.decode(delivery.bytes(), charset(delivery.bytes())), faults)) {
        read(delivery, original, lines, records, faults);
      }
    } catch (Broken broken) {
      faults.add(broken.fault());
    }
    return new Reading(records, faults);
  }

  private static void read(
      Delivery delivery,
      String original,
      List<Line> lines,
      List<AgencyRecord> records,
      List<Fault> faults) {
    try {
      var draft = Hl7Record.draft(Hl7Message.parse(lines), delivery.agency());
      records.add(Scribe.record(delivery, original, draft));
    } catch (Broken broken) {
      faults.add(broken.fault());
    }
  }

  /// The lines of each message. Lines before the first header are a fault of their own.
  private static List<List<Line>> messages(String text, List<Fault> faults) {
    var messages = new ArrayList<List<Line>>();
    var lines = unframed(text).split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var line = unframed(lines[i]).stripLeading();
      if (line.startsWith("MSH")) {
        messages.add(new ArrayList<>(List.of(new Line(i + 1, line))));
      } else if (!line.isBlank()
          && !BATCH.contains(line.substring(0, Math.min(3, line.length())))) {
        if (messages.isEmpty()) {
          return stray(i + 1, line, faults);
        }
        messages.getLast().add(new Line(i + 1, line));
      }
    }
    return messages;
  }

  private static List<List<Line>> stray(int number, String line, List<Fault> faults) {
    faults.add(
        new Fault(
            "line " + number,
            "",
            "'%s' stands before any MSH segment, so no message begins"
                .formatted(Texts.shortened(line)),
            "Send whole messages, each beginning with MSH"));
    return List.of();
  }

  private static String unframed(String text) {
    return text.replace("\u000B", "").replace("\u001C", "");
  }

  /// The encoding that MSH-18 of the first message names; UTF-8 when it names none that we know.
  private static Charset charset(byte[] bytes) {
    var header = Json.start(bytes).lines().findFirst().orElse("").split("\r", 2)[0];
    var fields =
        header.length() < 4
            ? new String[0]
            : header.substring(4).split("\\Q" + header.charAt(3) + "\\E", -1);
    var named = fields.length > 16 ? fields[16].toUpperCase(Locale.ROOT) : "";
    return switch (named.strip()) {
      case "8859/1", "ISO-8859-1", "ISO IR-100" -> StandardCharsets.ISO_8859_1;
      case "8859/15" -> Charset.forName("ISO-8859-15");
      case "WINDOWS-1252", "CP1252" -> Charset.forName("windows-1252");
      default -> StandardCharsets.UTF_8;
    };
  }
}
