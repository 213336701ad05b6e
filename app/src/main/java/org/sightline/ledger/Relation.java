package org.sightline.ledger;

/// What one person is to another. `MOTHER` means: is the mother of.
public enum Relation {
  MOTHER,
  FATHER,
  PARENT,
  PARENTAL_RESPONSIBILITY,
  STEP_PARENT,
  PARTNER,
  FORMER_PARTNER,
  NEXT_OF_KIN,
  CARER,
  SIBLING,
  GRANDPARENT,
  OTHER_RELATIVE,
  FRIEND,
  LODGER,
  NEIGHBOUR,
  CHILDMINDER,
  WORKS_WITH,
  OTHER
}
