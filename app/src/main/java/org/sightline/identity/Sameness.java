package org.sightline.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Clustering;
import org.sightline.linkage.Clusters;
import org.sightline.linkage.LinkOverride;
import org.sightline.linkage.Matcher;
import org.sightline.linkage.PersonModel;
import org.sightline.linkage.PersonRecord;

/// Asks the matching engine which dossiers are one person. Around whom somebody is recorded counts, and across agencies that is
/// only known once mother and child are matched: so it asks again with what it learned, until nothing changes.
///
/// Equal questions have equal answers, so the last ones are kept: from one day to the next most of a family stays as it was.
final class Sameness {

  private static final int MOST_PASSES = 3;
  private static final int ANSWERS_KEPT = 400;

  private static final Sameness STANDARD = new Sameness(Matcher.of(PersonModel.shipped()));

  private final Matcher matcher;
  private final Map<Question, Clustering> answers = Collections.synchronizedMap(new Latest());

  Sameness(Matcher matcher) {
    this.matcher = matcher;
  }

  static Sameness standard() {
    return STANDARD;
  }

  Matcher matcher() {
    return matcher;
  }

  private record Question(List<PersonRecord> records, List<LinkOverride> decisions) {}

  Clustering among(Dossiers dossiers, List<LinkOverride> decisions) {
    var answer = settle(dossiers, decisions);
    var parents = new UnnamedParents(dossiers, answer).decisions(decisions);
    if (parents.isEmpty()) {
      return answer;
    }
    var all = new ArrayList<>(decisions);
    all.addAll(parents);
    return settle(dossiers, all);
  }

  private Clustering settle(Dossiers dossiers, List<LinkOverride> decisions) {
    var answer =
        ask(
            records(dossiers, new Clustering(List.of(), List.of(), List.of(), List.of())),
            decisions);
    for (int pass = 1; pass < MOST_PASSES; pass++) {
      var records = records(dossiers, answer);
      var again = ask(records, with(decisions, soleRoles(dossiers, answer, records)));
      if (again.clusters().equals(answer.clusters())) {
        return again;
      }
      answer = again;
    }
    return answer;
  }

  private List<LinkOverride> soleRoles(
      Dossiers dossiers, Clustering known, List<PersonRecord> records) {
    var byRef =
        records.stream().collect(Collectors.toMap(one -> new PersonRef(one.id()), one -> one));
    return SoleRoles.among(dossiers, known, byRef, matcher);
  }

  /// What people decided outranks what a role suggests: a pair they kept apart stays apart.
  private static List<LinkOverride> with(
      List<LinkOverride> decisions, List<LinkOverride> suggested) {
    return Stream.concat(decisions.stream(), suggested.stream()).toList();
  }

  /// The decisions of people, the last one for each pair.
  static List<LinkOverride> decisions(KnownClaims known) {
    var last = new LinkedHashMap<SortedSet<PersonRef>, LinkOverride>();
    for (var decided : known.of(Claim.SamePerson.class)) {
      if (!decided.what().person().equals(decided.what().other())) {
        last.put(new TreeSet<>(decided.what().people()), override(decided));
      }
    }
    return List.copyOf(last.values());
  }

  private static LinkOverride override(KnownClaims.Of<Claim.SamePerson> decided) {
    var same = decided.what();
    return new LinkOverride(
        same.same() ? LinkOverride.Kind.INCLUDE : LinkOverride.Kind.EXCLUDE,
        decided.id().value(),
        same.person().value(),
        same.other().value(),
        same.reason());
  }

  private Clustering ask(List<PersonRecord> records, List<LinkOverride> decisions) {
    return answers.computeIfAbsent(
        new Question(records, decisions),
        question -> Clusters.of(question.records(), matcher, question.decisions()));
  }

  private static List<PersonRecord> records(Dossiers dossiers, Clustering known) {
    var circles = new Circles(dossiers, known);
    return dossiers.all().stream()
        .map(dossier -> Records.of(dossier, circles.around(dossier)))
        .toList();
  }

  private static final class Latest extends LinkedHashMap<Question, Clustering> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Question, Clustering> eldest) {
      return size() > ANSWERS_KEPT;
    }
  }
}
