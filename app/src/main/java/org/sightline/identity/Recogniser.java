package org.sightline.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.linkage.Blocking;
import org.sightline.linkage.Matcher;
import org.sightline.linkage.PersonModel;
import org.sightline.linkage.PersonRecord;

/// Says who is who, and remembers what it weighed last: equal questions have equal answers. One serves one thread; several may
/// work side by side on families that have nothing to do with each other.
public final class Recogniser {

  /// More records than this under one key tell nothing about any two of them.
  private static final int CROWD = 300;

  private final Matcher matcher;
  private final Sameness sameness;

  /// One that weighs by a model.
  public Recogniser(PersonModel model) {
    this.matcher = Matcher.of(model);
    this.sameness = new Sameness(matcher);
  }

  /// The people of known claims.
  public People people(KnownClaims known) {
    return new People(known, sameness);
  }

  /// Groups of records that may be of one person across a whole area, so that what is said of one human being can be found.
  /// [People] then decides within a group. A record that stands alone is in no group.
  ///
  /// @param all every claim there is
  public Collection<Set<PersonRef>> mayBeOne(Collection<RecordedClaim> all) {
    var groups = new Groups();
    var records = records(all);
    for (var crowd : byKey(records).values()) {
      if (crowd.size() > 1 && crowd.size() <= CROWD) {
        join(crowd, groups);
      }
    }
    return groups.all();
  }

  private static List<PersonRecord> records(Collection<RecordedClaim> all) {
    var dossiers = new TreeMap<PersonRef, Dossier>();
    for (var claim : all) {
      if (claim.claim() instanceof Claim.IdentityFact fact) {
        dossiers.computeIfAbsent(fact.person(), Dossier::new).learn(claim);
      }
    }
    return dossiers.values().stream().map(dossier -> Records.of(dossier, List.of())).toList();
  }

  private static Map<String, List<PersonRecord>> byKey(List<PersonRecord> records) {
    var byKey = new TreeMap<String, List<PersonRecord>>();
    for (var one : records) {
      for (var key : Blocking.keys(one)) {
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
      }
    }
    return byKey;
  }

  private void join(List<PersonRecord> crowd, Groups groups) {
    for (int i = 1; i < crowd.size(); i++) {
      for (int j = 0; j < i; j++) {
        var one = new PersonRef(crowd.get(j).id());
        var other = new PersonRef(crowd.get(i).id());
        if (!groups.together(one, other) && maybeOne(crowd.get(j), crowd.get(i))) {
          groups.join(one, other);
        }
      }
    }
  }

  /// Whether the weights do not keep two records apart.
  boolean maybeOne(PersonRecord one, PersonRecord other) {
    return switch (matcher.compare(one, other).verdict()) {
      case SAME, REVIEW, TOO_THIN -> true;
      case KEPT_APART, DIFFERENT -> false;
    };
  }

  /// Sets that are joined, each known by one of its members.
  private static final class Groups {
    private final Map<PersonRef, PersonRef> towards = new HashMap<>();

    boolean together(PersonRef one, PersonRef other) {
      return head(one).equals(head(other));
    }

    void join(PersonRef one, PersonRef other) {
      var a = head(one);
      var b = head(other);
      towards.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }

    Collection<Set<PersonRef>> all() {
      var sets = new TreeMap<PersonRef, Set<PersonRef>>();
      for (var member : new TreeSet<>(towards.keySet())) {
        var head = head(member);
        sets.computeIfAbsent(head, none -> new TreeSet<>(Set.of(head))).add(member);
      }
      return sets.values();
    }

    private PersonRef head(PersonRef ref) {
      var at = ref;
      for (var next = towards.get(at); next != null; next = towards.get(at)) {
        at = next;
      }
      if (!at.equals(ref)) {
        towards.put(ref, at);
      }
      return at;
    }
  }
}
