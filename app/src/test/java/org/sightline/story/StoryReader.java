package org.sightline.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.Eyes;

/// Reads story files. A field that no story may have stops the test with its name, so that a typing error never passes.
final class StoryReader {

  private static final Set<String> FIELDS =
      Set.of("story", "why", "child", "family", "given", "then");

  private StoryReader() {}

  static List<Story> file(String path) {
    var resource = StoryReader.class.getClassLoader().getResource(path);
    if (resource == null) {
      throw new IllegalArgumentException("no story file " + path + " on the class path");
    }
    try {
      return read(Path.of(resource.toURI()));
    } catch (URISyntaxException fault) {
      throw new IllegalArgumentException(fault);
    }
  }

  static List<Story> folder(String folder) {
    var resource = StoryReader.class.getClassLoader().getResource(folder);
    if (resource == null) {
      throw new IllegalArgumentException("no story folder " + folder + " on the class path");
    }
    try (var files = Files.list(Path.of(resource.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (URISyntaxException fault) {
      throw new IllegalArgumentException(fault);
    }
  }

  private static List<Story> read(Path file) {
    try {
      var name = file.getFileName().toString();
      return StoryYaml.documents(Files.readString(file))
          .map(document -> story((Map<?, ?>) document, name))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (RuntimeException fault) {
      throw new IllegalArgumentException(file + ": " + fault.getMessage(), fault);
    }
  }

  private static Story story(Map<?, ?> document, String file) {
    Fields.mustBeAmong(document, FIELDS, "a story");
    var given = Fields.maps(document, "given");
    var claims = new ArrayList<RecordedClaim>();
    claims.addAll(new FamilyReader(given, agencies(document, given)).read(document.get("family")));
    given.forEach(item -> claims.add(GivenReader.read(item)));
    mustDiffer(claims);
    return new Story(
        Fields.text(document, "story"),
        file,
        Story.ref(Fields.textOr(document, "child", "child")),
        claims,
        Fields.maps(document, "then").stream().map(StoryReader::then).toList());
  }

  private static void mustDiffer(List<RecordedClaim> claims) {
    var ids = new HashSet<String>();
    for (var claim : claims) {
      if (!ids.add(claim.id().value())) {
        throw new IllegalArgumentException("two claims have the id " + claim.id());
      }
    }
  }

  private static Set<String> agencies(Map<?, ?> document, List<Map<?, ?>> given) {
    var agencies = new HashSet<String>();
    given.forEach(item -> agencies.add(Fields.text(item, "agency")));
    Fields.maps(document, "then").stream()
        .filter(item -> item.containsKey("known to"))
        .forEach(item -> agencies.add(Fields.text(item, "known to")));
    return agencies;
  }

  private static Then then(Map<?, ?> item) {
    return new Then(
        LocalDate.parse(Fields.text(item, "as known on")),
        item.containsKey("known to") ? Eyes.of(Fields.text(item, "known to")) : Eyes.jointly(),
        Fields.byName(item));
  }
}
