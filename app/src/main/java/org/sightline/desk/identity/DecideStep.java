package org.sightline.desk.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Audit;
import org.sightline.desk.worklist.Records;
import org.sightline.flow.RecordFlow;
import org.sightline.identity.Identities;
import org.sightline.intake.Delivery;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Post;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline identity decide ONE OTHER`.
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Records that two person records are of one person, or of two, with the reason and who decided. It outweighs every",
      "comparison, is kept like any other record, and can be reversed by a later decision about the same two."
    },
    footer = {
      "",
      "Ends with 0 when it is recorded, with 1 when it is refused, and then says why.",
      "",
      "Example: sightline identity decide gp/g-17 police/n-4 --same 'Passport seen' --as 'social worker@social-care'"
    })
final class DecideStep extends Step {

  @Parameters(index = "0", paramLabel = "ONE", description = "A record: gp/g-17.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "Another record: police/n-4.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String other;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Said said;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "ROLE@AGENCY",
      description = "In which role, at which agency: social worker@social-care.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String as;

  @Mixin private Records records = new Records();

  /// One of these, and only one.
  private static final class Said {
    @Option(names = "--same", paramLabel = "WHY", description = "They are one person, and why.")
    private @Nullable String same;

    @Option(names = "--apart", paramLabel = "WHY", description = "They are two people, and why.")
    private @Nullable String apart;
  }

  @Override
  public Integer call() {
    if (records.dayWithoutCase()) {
      throw wrong("--on is a day of a case: name it with --case");
    }
    if (one.equals(other)) {
      throw wrong("name two records, not one twice");
    }
    var by = post(as);
    var why = words(said.same == null ? String.valueOf(said.apart) : said.same);
    try (var installation = verb().installation()) {
      return records.with(installation, progress(), opened -> decide(opened, by, why));
    }
  }

  private int decide(Records.Opened opened, Post by, String why) {
    var house = opened.house();
    var first = new PersonRef(one);
    var second = new PersonRef(other);
    var reader =
        house
            .room(Ledger.class)
            .reader(opened.access(who(), by.agency()), one + " and " + other, opened.asOf());
    for (var ref : List.of(first, second)) {
      if (reader.claimsAbout(List.of(ref)).isEmpty()) {
        return no("Refused. No record speaks of %s; write it as agency/key.".formatted(ref));
      }
    }
    var flow = house.room(RecordFlow.class);
    var key = "identity-" + UUID.randomUUID();
    var receipt = flow.receive(delivery(opened, by, why, key));
    while (flow.work()) {
      // Each call draws one record or day.
    }
    house.room(Audit.class).checkpoint();
    if (receipt.quarantined() > 0) {
      return no("Refused. The decision could not be read: " + receipt.text());
    }
    boolean together = house.room(Identities.class).recordsOfSame(List.of(first)).contains(second);
    return answer(
        "decision",
        new Printed.Decision(one, other, said.same != null, together),
        () ->
            out()
                .println(
                    "Recorded. %s and %s now stand %s."
                        .formatted(one, other, together ? "for one person" : "for two people")));
  }

  /// As an agency would send it: the decision is a record like any other.
  private Delivery delivery(Records.Opened opened, Post by, String why, String key) {
    var statement =
        Map.of(
            "kind",
            "identity",
            "person",
            one,
            "other",
            other,
            "same",
            said.same != null,
            "reason",
            "%s (decided by %s)".formatted(why, who()));
    var record =
        Map.of(
            "record", key,
            "recorded", opened.asOf().knownAt().toString(),
            "by", by.role(),
            "basis", "checked",
            "people", Map.of(),
            "statements", List.of(statement));
    var file = Map.of("sightline", "1", "agency", by.agency(), "records", List.of(record));
    var bytes =
        JsonMapper.builder().build().writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    return new Delivery(by.agency(), "desk", key, bytes, opened.asOf().knownAt(), key + ".json");
  }
}
