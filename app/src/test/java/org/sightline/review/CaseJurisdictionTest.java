package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseJurisdictionTest {

  @TempDir Path folder;

  private Case read(String jurisdiction) throws IOException {
    Files.writeString(
        folder.resolve("case.yaml"),
        """
        id: small
        title: A small case
        child: { refs: [social-care/p-1] }
        period: { from: 2021-01-01, to: 2021-02-01 }
        %s
        agencies:
          social-care: { name: Social services, kind: social-care }
        """
            .formatted(jurisdiction));
    Files.createDirectories(folder.resolve("feeds"));
    Files.writeString(folder.resolve("feeds/001-2021-01-02-social-care.json"), "{}");
    return CaseFolder.read(folder);
  }

  @Test
  void isWhatTheCaseSays() throws IOException {
    assertThat(read("jurisdiction: wales").jurisdiction()).isEqualTo("wales");
  }

  @Test
  void isEnglandWhereTheCaseSaysNothing() throws IOException {
    assertThat(read("").jurisdiction()).isEqualTo("england");
  }
}
