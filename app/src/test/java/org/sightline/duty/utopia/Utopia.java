package org.sightline.duty.utopia;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Jurisdiction;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Rulebook;
import org.sightline.duty.Terms;

/// Duties of no country. Their classes are local, so that no scan takes them for duties of the house.
@Jurisdiction(code = "utopia", name = "Utopia", calendar = Jurisdiction.Calendar.ENGLAND_AND_WALES)
@Rulebook(code = "always", title = "The Law", from = "1900-01-01")
@Rulebook(
    code = "first",
    series = "guide",
    title = "Guide, first edition",
    from = "2006-04-10",
    to = "2010-03-16")
@Rulebook(code = "second", series = "guide", title = "Guide, second edition", from = "2010-03-17")
@Rulebook(code = "some day", title = "Act to come", from = Rulebook.CANNOT_TELL)
public final class Utopia {

  private Utopia() {}

  /// Owes the same five things, in no order.
  private abstract static class Fixed implements Duty {
    @Override
    public List<Obligation> owed(Chronology chronology, Terms terms) {
      return List.of(
          owed("b", LocalDate.of(2010, 3, 16), terms),
          owed("a", LocalDate.of(2010, 3, 16), terms),
          owed("after", LocalDate.of(2010, 3, 17), terms),
          owed("first", LocalDate.of(2006, 4, 10), terms),
          owed("before", LocalDate.of(2006, 4, 9), terms));
    }

    private static Obligation owed(String key, LocalDate day, Terms terms) {
      return terms
          .since(Act.on(day, List.of()))
          .inTime()
          .owes("social-care", key, "do it")
          .doneBy(Optional.empty());
    }
  }

  /// One edition, of the past.
  public static Duty oldEdition() {
    @Owed(
        in = Utopia.class,
        code = "old",
        version = 1,
        stage = Owed.Stage.REFERRAL,
        summary = "An edition of the past",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "first", clause = "clause 1", limit = "1 working day", local = true)
    final class OldEdition extends Fixed {}
    return new OldEdition();
  }

  /// In force since before anybody's time, and still.
  public static Duty always() {
    @Owed(
        in = Utopia.class,
        code = "always",
        version = 2,
        stage = Owed.Stage.REFERRAL,
        summary = "Never began, never ends",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "always", clause = "clause 2", limit = "1 working day")
    final class Always extends Fixed {}
    return new Always();
  }

  /// Two editions with a limit each, and an Act of which nobody can tell when it comes into force.
  public static Duty changing() {
    @Owed(
        in = Utopia.class,
        code = "changing",
        version = 1,
        stage = Owed.Stage.REFERRAL,
        summary = "One limit, then another",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "first", clause = "clause 3", limit = "7 working days")
    @Edition(of = "second", clause = "clause 4", limit = "10 working days")
    @Edition(of = "some day", clause = "section 1", limit = "1 day")
    final class Changing extends Fixed {}
    return new Changing();
  }

  /// Says the same in every edition.
  public static Duty lasting() {
    @Owed(
        in = Utopia.class,
        code = "lasting",
        version = 1,
        stage = Owed.Stage.REFERRAL,
        summary = "The same in every edition",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "first", until = "second", clause = "clause 5", limit = "1 month")
    final class Lasting extends Fixed {}
    return new Lasting();
  }

  /// A fault: owed twice on one day.
  public static Duty contradictory() {
    @Owed(
        in = Utopia.class,
        code = "contradictory",
        version = 1,
        stage = Owed.Stage.REFERRAL,
        summary = "Owed twice",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "first", clause = "clause 6", limit = "1 day")
    @Edition(of = "always", clause = "clause 7", limit = "2 days")
    final class Contradictory extends Fixed {}
    return new Contradictory();
  }

  /// A fault: a limit nobody can read.
  public static Duty unreadable() {
    @Owed(
        in = Utopia.class,
        code = "unreadable",
        version = 1,
        stage = Owed.Stage.REFERRAL,
        summary = "A limit nobody can read",
        owner = "Social care",
        starts = "Anything",
        discharges = "Nothing")
    @Edition(of = "first", clause = "clause 8", limit = "soon")
    final class Unreadable extends Fixed {}
    return new Unreadable();
  }

  /// A fault: no card.
  public static Duty withoutCard() {
    final class WithoutCard extends Fixed {}
    return new WithoutCard();
  }
}
