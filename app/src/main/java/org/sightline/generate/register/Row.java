package org.sightline.generate.register;

/// What one agency wrote down of somebody, field by field; an empty field was left out. Changed in place while slips befall it.
final class Row {

  String given;
  String middle;
  String family;
  String sex;
  String born;
  String lines;
  String town;
  String postcode;
  String phone;
  String nhs;

  /// As it would be without a slip.
  Row(Inhabitant one) {
    var place = one.dwelling().now();
    given = one.given();
    middle = one.middle();
    family = one.family();
    sex = one.female() ? "F" : "M";
    born = one.born().toString();
    lines = place.lines();
    town = place.town();
    postcode = place.postcode();
    phone = one.dwelling().phone();
    nhs = one.nhs();
  }

  /// The row of the register, without the number of the record.
  String csv(int truth, String agency) {
    return String.join(
        ",",
        Integer.toString(truth),
        agency,
        given,
        middle,
        family,
        sex,
        born,
        lines,
        town,
        postcode,
        phone,
        nhs);
  }
}
