package org.sightline.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.access.Access;
import org.sightline.identity.ModelInUse;
import org.sightline.identity.NeedsAttention;
import org.sightline.identity.People;
import org.sightline.identity.Recogniser;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.PersonModel;
import org.sightline.time.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What would be decided otherwise if another model took the place of the one in use, on everything that is held: to be looked at
/// before anyone adopts it. Nothing is written.
@Service
public class ModelTrial {

  private final Ledger ledger;
  private final ModelInUse inUse;
  private final TransactionOperations transaction;

  ModelTrial(Ledger ledger, ModelInUse inUse, TransactionOperations transaction) {
    this.ledger = ledger;
    this.inUse = inUse;
    this.transaction = transaction;
  }

  /// A pair of records that is decided otherwise.
  ///
  /// @param one a record
  /// @param other another record
  /// @param first whom the one is taken for by the model in use
  /// @param second whom the other is taken for
  /// @param before the waterfall by the model in use
  /// @param after the waterfall by the other
  public record Otherwise(
      PersonRef one,
      PersonRef other,
      String first,
      String second,
      List<String> before,
      List<String> after) {}

  /// Both models side by side.
  ///
  /// @param inUse the digest of the model in use
  /// @param tried the digest of the other
  /// @param joined pairs that only the other takes for one person
  /// @param parted pairs that only the model in use does
  /// @param review pairs that only the other asks a person about
  /// @param noReview pairs that only the model in use asks about
  public record Result(
      String inUse,
      String tried,
      List<Otherwise> joined,
      List<Otherwise> parted,
      List<Otherwise> review,
      List<Otherwise> noReview) {

    /// Whether both decide alike.
    public boolean isTheSame() {
      return joined.isEmpty() && parted.isEmpty() && review.isEmpty() && noReview.isEmpty();
    }
  }

  /// Compares. The reading is on the audit trail first.
  public Result with(Access access, PersonModel other, AsOf asOf) {
    var holdings = new Holdings();
    var reader = ledger.reader(access, "who is who, to compare two models", asOf);
    transaction.executeWithoutResult(status -> reader.forEach(holdings::add));
    var before = inUse.recogniser();
    var after = new Recogniser(other);
    holdings.settle(asOf.trueAt(), before);
    var result =
        new Result(
            inUse.model().digest(),
            other.digest(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (var group : groups(holdings, before, after)) {
      var known = KnownClaims.of(holdings.claimsAbout(group), asOf);
      compare(group, before.people(known), after.people(known), result);
    }
    return result;
  }

  /// Records that may be of one person by either model.
  private static Collection<Set<PersonRef>> groups(
      Holdings holdings, Recogniser before, Recogniser after) {
    List<Set<PersonRef>> groups = new ArrayList<>();
    var all = new ArrayList<>(before.mayBeOne(holdings.claims()));
    all.addAll(after.mayBeOne(holdings.claims()));
    for (var group : all) {
      var joined = new TreeSet<>(group);
      groups.removeIf(known -> {
        boolean meets = known.stream().anyMatch(group::contains);
        if (meets) {
          joined.addAll(known);
        }
        return meets;
      });
      groups.add(joined);
    }
    return groups;
  }

  private static void compare(Set<PersonRef> group, People before, People after, Result result) {
    var refs = List.copyOf(group);
    for (int i = 0; i < refs.size(); i++) {
      for (int j = i + 1; j < refs.size(); j++) {
        var one = refs.get(i);
        var other = refs.get(j);
        boolean was = before.person(one).records().contains(other);
        boolean is = after.person(one).records().contains(other);
        if (was != is) {
          (is ? result.joined() : result.parted()).add(otherwise(one, other, before, after));
        }
      }
    }
    asked(after, before, group)
        .forEach(item -> result.review().add(otherwise(item.one(), item.other(), before, after)));
    asked(before, after, group)
        .forEach(item -> result.noReview().add(otherwise(item.one(), item.other(), before, after)));
  }

  private static List<NeedsAttention> asked(People by, People notBy, Set<PersonRef> group) {
    var known =
        notBy.needsAttention().stream().map(item -> Set.of(item.one(), item.other())).toList();
    return by.needsAttention().stream()
        .filter(item -> group.contains(item.one()) && group.contains(item.other()))
        .filter(item -> !known.contains(Set.of(item.one(), item.other())))
        .toList();
  }

  private static Otherwise otherwise(PersonRef one, PersonRef other, People before, People after) {
    return new Otherwise(
        one,
        other,
        before.person(one).label(),
        before.person(other).label(),
        waterfall(before, one, other),
        waterfall(after, one, other));
  }

  private static List<String> waterfall(People people, PersonRef one, PersonRef other) {
    return people
        .why(one, other)
        .map(weight -> weight.waterfall().lines().skip(1).toList())
        .orElse(List.of());
  }
}
