package org.sightline.linkage.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column may hold. Columns are recognised by the names that files in this field give them.
public enum Field {
  ID("id", "rec_id", "record_id", "unique_id", "recordid"),
  SOURCE("source", "agency", "source_dataset", "organisation"),
  FORENAME("forename", "first_name", "given_name", "firstname", "given"),
  MIDDLE("middle_name", "middle", "middlename", "middle_names", "other_names"),
  SURNAME("surname", "last_name", "family_name", "lastname", "family"),
  SEX("sex", "gender"),
  BIRTH("dob", "date_of_birth", "birth_date", "birthdate", "born"),
  /// Several columns may make up one address line: house number, then street.
  ADDRESS("address", "street_number", "address_1", "address_line_1", "street"),
  TOWN("town", "city", "suburb"),
  POSTCODE("postcode", "post_code", "postcode_fake", "zip"),
  PHONE("phone", "telephone", "mobile", "phone_number"),
  EMAIL("email", "e_mail", "email_address"),
  /// A number given to one person: an NHS number, a unique pupil number, a social security number. Of several columns the first that holds
  /// its check counts.
  NUMBER("nhs_no", "nhs_number", "nhsnumber", "upn", "unique_pupil_number", "soc_sec_id", "number"),
  /// Whether that number was traced and verified, as agencies note it.
  NUMBER_STATUS(
      "nhs_no_status",
      "nhs_number_status",
      "nhs_status",
      "nhs_no_verified",
      "nhs_number_verified",
      "nhs_number_verification_status",
      "upn_status",
      "upn_verified",
      "number_status",
      "number_verified"),
  BIRTHPLACE("birth_place", "birthplace", "place_of_birth"),
  OCCUPATION("occupation", "profession");

  // Immutable: made by List.of.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  Field(String... names) {
    this.names = List.of(names);
  }

  /// The names by which a column of this kind is known, the usual one first.
  public List<String> names() {
    return names;
  }

  /// What a header cell stands for, if it is one of the usual names.
  public static Optional<Field> named(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (Field field : values()) {
      if (field.names.contains(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
