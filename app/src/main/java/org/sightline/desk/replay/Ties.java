package org.sightline.desk.replay;

import org.sightline.ledger.Relation;

/// Says what one person is to another.
final class Ties {

  private Ties() {}

  /// "is the mother of", or "is not the mother of".
  static String words(Relation relation, boolean denied) {
    var is = denied ? "is not " : "is ";
    return switch (relation) {
      case MOTHER -> is + "the mother of";
      case FATHER -> is + "the father of";
      case PARENT -> is + "a parent of";
      case PARENTAL_RESPONSIBILITY ->
          denied ? "has no parental responsibility for" : "has parental responsibility for";
      case STEP_PARENT -> is + "a step-parent of";
      case PARTNER -> is + "the partner of";
      case FORMER_PARTNER -> is + "a former partner of";
      case NEXT_OF_KIN -> is + "the next of kin of";
      case CARER -> is + "a carer of";
      case SIBLING -> is + "a sibling of";
      case GRANDPARENT -> is + "a grandparent of";
      case OTHER_RELATIVE -> is + "a relative of";
      case FRIEND -> is + "a friend of";
      case LODGER -> is + "a lodger of";
      case NEIGHBOUR -> is + "a neighbour of";
      case CHILDMINDER -> is + "the childminder of";
      case WORKS_WITH -> denied ? "does not work with" : "works with";
      case OTHER -> is + "known to";
    };
  }
}
