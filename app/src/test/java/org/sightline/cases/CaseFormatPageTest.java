package org.sightline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.review.CaseFolder;

class CaseFormatPageTest {

  private static final Pattern FILE =
      Pattern.compile("(?m)^`((?:feeds/)?[\\w.-]+)`\\n\\n```(?:yaml|json)\\n([\\s\\S]*?)```");

  @Test
  void holdsACompleteCaseThatReads(@TempDir Path folder) throws IOException {
    var page = Files.readString(Path.of("..", "docs", "case-format.md"));
    Files.createDirectories(folder.resolve("feeds"));
    for (var file : FILE.matcher(page).results().toList()) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }
    var subject = CaseFolder.read(folder);
    assertThat(subject.opportunities()).hasSize(1);
    assertThat(subject.agencies()).containsOnlyKeys("gp", "social-care");
    assertThat(Deliveries.of(subject))
        .hasSize(2)
        .allSatisfy(delivery -> assertThat(delivery.reading().faults()).isEmpty());
    assertThat(Truth.records(folder)).hasSize(5);
  }
}
