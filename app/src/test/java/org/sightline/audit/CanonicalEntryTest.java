package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

class CanonicalEntryTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.000006Z");
  private static final Access ACCESS = new Access("r.okafor", "council", Purpose.SAFEGUARDING);

  @Test
  void writesSortedNamesWithoutSpaces() {
    var digest = Digest.of("row");
    assertThat(CanonicalEntry.of(new AuditEntry.Wrote("ledger.claim", "c-1", digest), AT).text())
        .isEqualTo(
            """
            {"at":"2026-01-02T03:04:05.000006Z","digest":"%s","kind":"wrote","subject":"c-1","what":"ledger.claim"}\
            """
                .formatted(digest.hex()));
    assertThat(
            CanonicalEntry.of(
                    new AuditEntry.Read(
                        ACCESS,
                        "person:7",
                        new AsOf(LocalDate.of(2024, 2, 29), AT, Eyes.of("school"))),
                    AT)
                .text())
        .isEqualTo(
            """
            {"at":"2026-01-02T03:04:05.000006Z","eyes":"school","kind":"read","known-at":"2026-01-02T03:04:05.000006Z",\
            "organisation":"council","purpose":"SAFEGUARDING","subject":"person:7","true-at":"2024-02-29","who":"r.okafor"}\
            """);
    assertThat(CanonicalEntry.of(new AuditEntry.Acted(ACCESS, "rebuild", "signal"), AT).text())
        .isEqualTo(
            """
            {"at":"2026-01-02T03:04:05.000006Z","kind":"acted","organisation":"council","purpose":"SAFEGUARDING",\
            "subject":"signal","what":"rebuild","who":"r.okafor"}\
            """);
  }

  @Test
  void escapesAsRfc8785AndReadsItBack() {
    var subject = "a\"b\\c\b\f\n\r\t\u001f/é\uD83D\uDC40";
    var wrote = new AuditEntry.Wrote("k", subject, Digest.of("row"));
    var entry = CanonicalEntry.of(wrote, AT);

    assertThat(entry.text()).contains("a\\\"b\\\\c\\b\\f\\n\\r\\t\\u001f/é\uD83D\uDC40");
    assertThat(entry.wrote()).contains(wrote);
    assertThat(CanonicalEntry.of(new AuditEntry.Acted(ACCESS, "w", "s"), AT).wrote()).isEmpty();
  }

  @Test
  void refusesWhatCannotBeStored() {
    for (var subject : new String[] {"a\0b", "half \uD83D of a pair"}) {
      var wrote = new AuditEntry.Wrote("k", subject, Digest.of("row"));
      assertThatThrownBy(() -> CanonicalEntry.of(wrote, AT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysWhenATextIsNoEntry() {
    for (var text :
        new String[] {
          "",
          "[]",
          "{\"kind\":",
          "{\"kind\":\"wrote\"}",
          "{\"kind\":\"wrote\",\"what\":\"k\",\"subject\":\"s\",\"digest\":\"00\"}",
          "{\"kind\":\"wrote\",\"what\":\"k\",\"subject\":\"s\",\"digest\":\"zz\"}"
        }) {
      assertThatThrownBy(() -> new CanonicalEntry(text).wrote())
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theSaltChangesTheLeaf() {
    var entry = new CanonicalEntry("{}");
    assertThat(entry.leafHash(new byte[16])).isNotEqualTo(entry.leafHash(new byte[] {1}));
  }
}
