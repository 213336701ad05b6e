package org.sightline.intake.format;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.JsonNode;

/// Parses one FHIR resource: unknown elements are passed over, values that cannot be read are not.
final class FhirParser {

  private FhirParser() {}

  /// The resource that JSON describes.
  static Resource parse(JsonNode resource, String where) throws Broken {
    try {
      var parser = Context.R4.newJsonParser().setParserErrorHandler(new Handler());
      if (parser.parseResource(resource.toString()) instanceof Resource parsed) {
        return parsed;
      }
      throw new Broken(where, "resourceType", "it is no FHIR R4 resource");
    } catch (DataFormatException fault) {
      throw new Broken(
          where,
          resource.path("resourceType").asString(""),
          "it cannot be read as FHIR R4: "
              + Texts.shortened(Texts.firstLine(fault).replaceAll("HAPI-\\d+: ", "")));
    } catch (RuntimeException fault) {
      // The library's parser trips over more than it names, such as a field whose name is empty.
      throw new Broken(
          where,
          resource.path("resourceType").asString(""),
          "it cannot be read as FHIR R4; look for a field without a name, or out of place");
    }
  }

  /// Making one takes seconds, so it is made when the first Bundle comes and kept.
  private static final class Context {
    private static final FhirContext R4 = FhirContext.forR4();
  }

  /// Nothing is logged: what stands in a record is nobody's business but its readers'.
  private static final class Handler extends LenientErrorHandler {

    private Handler() {
      super(false);
    }

    /// A code outside a closed list is passed over; a date that is none is not.
    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
      if (!error.contains(" code ")) {
        throw new DataFormatException(
            "%s is '%s'"
                .formatted(
                    location == null ? "a value" : location.getParentElementName(),
                    Texts.shortened(value)));
      }
    }
  }
}
