package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.Format;
import org.sightline.intake.Reading;
import org.springframework.stereotype.Component;

/// FHIR R4 as GPs send it: one Bundle is one record, each entry of it stands alone. The page is `docs/formats/fhir.md`.
@Component
final class Fhir implements Format {

  @Override
  public String name() {
    return "FHIR R4 JSON";
  }

  @Override
  public Recognition recognise(Delivery delivery) {
    var start = Json.start(delivery.bytes());
    if (start.startsWith("{") && Json.before("\"resourceType\"", "\"sightline\"", start)) {
      return Recognition.BY_CONTENT;
    }
    return delivery.fileName().endsWith(".fhir.json") ? Recognition.BY_NAME : Recognition.NOT_THIS;
  }

  @Override
  public Reading read(Delivery delivery) {
    var faults = new ArrayList<Fault>();
    try {
      var bundle = FhirBundle.read(delivery, faults);
      var draft = new FhirRecord(bundle, delivery).draft(faults);
      var read = Scribe.record(delivery, delivery.original().id(), draft, faults);
      return JsonLines.named(
          Texts.utf8(delivery.bytes()),
          new Reading(
              read.claims().isEmpty() && !faults.isEmpty() ? List.of() : List.of(read), faults));
    } catch (Broken broken) {
      faults.add(broken.fault());
      return new Reading(List.of(), faults);
    }
  }
}
