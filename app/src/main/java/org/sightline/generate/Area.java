package org.sightline.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/// The door of this room: writes a made-up area to a folder. `docs/area.md` says what is in it and on which figures it rests.
public final class Area {

  /// What was written.
  ///
  /// @param children how many
  /// @param households how many
  /// @param records of all agencies
  /// @param deliveries files below `feeds/`
  /// @param planted concerning courses
  /// @param lookalikes innocent courses that look like them
  public record Written(
      int children, int households, int records, int deliveries, int planted, int lookalikes) {}

  private static final List<Pattern> PATTERNS = List.of(Pattern.values());
  private static final List<Lookalike> LOOKALIKES = List.of(Lookalike.values());

  private final Order order;
  private final Town town;
  private final OfficeDays days;
  private int planted;
  private int lookalikes;

  private Area(Order order) {
    this.order = order;
    this.town = new Town(order, Names.read(), new Numbers());
    this.days =
        new OfficeDays(
            order.from().minusDays(SocialCare.DAYS_BEFORE + 60L), order.to().plusYears(4));
  }

  /// Writes an area. The same order gives the same bytes.
  ///
  /// @param folder a folder that does not exist yet, or is empty
  /// @param told is told how many children have been written
  /// @throws IOException when it cannot be written, or when there is something in the folder
  public static Written write(Order order, Path folder, IntConsumer told) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new IOException("%s is not empty; name a folder that does not exist".formatted(folder));
    }
    Files.createDirectories(folder.resolve("feeds"));
    return new Area(order).written(folder, told);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private Written written(Path folder, IntConsumer told) throws IOException {
    try (var spool = new Spool(folder.resolve("records.tmp"));
        var truth =
            Files.newBufferedWriter(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8)) {
      var outbox = new Outbox(order, spool, truth);
      settle(outbox, told);
      var deliveries = new Deliveries(folder, truth).write(spool);
      var written =
          new Written(
              order.children(),
              outbox.households(),
              outbox.records(),
              deliveries,
              planted,
              lookalikes);
      describe(folder, written, outbox);
      return written;
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  /// Household by household, until all children are there; planted courses and look-alikes evenly among them.
  private void settle(Outbox outbox, IntConsumer told) {
    var children = 0;
    var stream = 0L;
    while (children < order.children()) {
      var chance = new Chance(order.seed(), stream++);
      var life = life(chance, children);
      outbox.send(life);
      children += life.household().children().size();
      told.accept(children);
    }
  }

  private Life life(Chance chance, int children) {
    if ((long) planted * order.children() <= (long) children * order.planted()
        && planted < order.planted()) {
      return planted(chance);
    }
    if ((long) lookalikes * order.children() <= (long) children * order.lookalikes()
        && lookalikes < order.lookalikes()) {
      return lookalike(chance);
    }
    var life = new Life(town.settled(chance, order.children() - children), chance, town, days);
    new SocialCare(life).tell();
    new Incidents(life).tell();
    new Accidents(life).tell();
    new Clinics(life).tell();
    new Schooling(life).tell();
    new Adults(life).tenancies();
    return life;
  }

  private Life planted(Chance chance) {
    var pattern = PATTERNS.get(planted++ % PATTERNS.size());
    var scene = scene(chance, pattern.months(chance));
    told(scene, true, pattern.name(), pattern.tell(scene));
    return scene.life();
  }

  private Life lookalike(Chance chance) {
    var pattern = LOOKALIKES.get(lookalikes++ % LOOKALIKES.size());
    var scene = scene(chance, pattern.months(chance));
    told(scene, false, pattern.name(), pattern.tell(scene));
    return scene.life();
  }

  /// A course begins early enough to be told to its end.
  private Scene scene(Chance chance, int months) {
    var start = days.onOrAfter(order.from().plusDays(chance.between(3, order.days() - 180)));
    var life = new Life(town.withChild(chance, start, months), chance, town, days);
    life.newCourse();
    return new Scene(life, life.household().children().getFirst(), start);
  }

  private static void told(
      Scene scene, boolean concerning, String pattern, Pattern.Planted course) {
    scene
        .life()
        .truth(
            new Truth.Course(
                concerning,
                pattern.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                scene.child(),
                scene.start(),
                course.sufficient(),
                course.codes(),
                course.why()));
  }

  private void describe(Path folder, Written written, Outbox outbox) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("area.yaml"), StandardCharsets.UTF_8)) {
      out.write(Description.of(order, written, List.copyOf(outbox.firstPlanted())));
    }
  }
}
