package org.sightline.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.Relation;

/// What somebody is to a patient, from the codes and words that health systems write.
///
/// @param relation what the one is to the other
/// @param turned true when it is the patient who is the relation of that person: the code says "child"
record Kinship(Relation relation, boolean turned) {

  /// HL7's own concept map from table 0063 to the role codes of version 3.
  private static final String TABLE = "/intake/table_0063_to_rolecode.csv";

  private static final Map<String, String> ROLE_OF_0063 = table();
  private static final Map<String, Kinship> ROLES = roles();
  private static final Map<Pattern, Kinship> WORDS = spokenOf();

  /// The relation of a code of table 0063, of the version 3 role codes or of UK Core, or else of its words. Empty when the
  /// person is the patient, or no relation is named; [Relation#OTHER] for one we have no name for.
  static Optional<Kinship> of(String code, String words) {
    var upper = code.strip().toUpperCase(Locale.ROOT);
    var role = ROLE_OF_0063.getOrDefault(upper, upper);
    if (role.equals("ONESELF") || (code.isBlank() && words.isBlank())) {
      return Optional.empty();
    }
    var specific = byWords(words);
    var coded = Optional.ofNullable(ROLES.get(role));
    // A coded friend whom the words call a boyfriend is what the words say: the code list has no
    // nearer entry.
    return specific
        .filter(kinship -> coded.isEmpty() || coded.get().vague())
        .or(() -> coded)
        .or(() -> byWords(code))
        .or(() -> Optional.of(new Kinship(Relation.OTHER, false)));
  }

  /// As it is written.
  String written() {
    return ClaimCodec.kebab(relation.name());
  }

  /// How a sentence names it: "other relative".
  String words() {
    return turned ? "child" : written().replace('-', ' ');
  }

  private boolean vague() {
    return relation == Relation.FRIEND || relation == Relation.OTHER;
  }

  private static Optional<Kinship> byWords(String words) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, Kinship> roles() {
    var roles = new HashMap<String, Kinship>();
    put(roles, Relation.MOTHER, "MTH NMTH MTHFOST ADOPTM");
    put(roles, Relation.FATHER, "FTH NFTH ADOPTF");
    put(roles, Relation.PARENT, "PRN NPRN PRNFOST PARENT");
    put(roles, Relation.STEP_PARENT, "STPPRN STPFTH STPMTH");
    put(roles, Relation.PARTNER, "SPS HUSB WIFE SIGOTHR DOMPART SO PARTNER");
    put(roles, Relation.FORMER_PARTNER, "FMRSPS");
    put(
        roles,
        Relation.SIBLING,
        "SIB BRO SIS HBRO HSIS HSIB NBRO NSIS NSIB STPBRO STPSIB STPSIS TWIN TWINBRO TWINSIS");
    put(
        roles,
        Relation.GRANDPARENT,
        "GRPRN GRFTH GRMTH MGRFTH MGRMTH MGRPRN PGRFTH PGRMTH PGRPRN GGRPRN GGRFTH GGRMTH");
    put(
        roles,
        Relation.OTHER_RELATIVE,
        "EXT AUNT MAUNT PAUNT UNCLE MUNCLE PUNCLE COUSN NIENEPH NIECE NEPHEW INLAW FAMMEMB");
    put(roles, Relation.FRIEND, "FRND");
    put(roles, Relation.NEIGHBOUR, "NBOR");
    put(roles, Relation.LODGER, "ROOM");
    put(roles, Relation.CARER, "CGV GRD GUARD GUARDIAN FTHFOST CARER");
    put(roles, Relation.WORKS_WITH, "ASC EME EMPLOYER E");
    turned(
        roles, Relation.PARENT, "CHILD NCHILD SON DAU NCSON DAUC SONC CHLDADOPT DAUADOPT SONADOPT");
    turned(roles, Relation.STEP_PARENT, "STPCHLD STPDAU STPSON");
    turned(roles, Relation.CARER, "CHLDFOST DAUFOST SONFOST DEP WRD");
    turned(roles, Relation.GRANDPARENT, "GRNDCHILD GRNDDAU GRNDSON");
    return Map.copyOf(roles);
  }

  /// The words for what no code list tells apart; the more exact come first.
  private static Map<Pattern, Kinship> spokenOf() {
    var words = new LinkedHashMap<Pattern, Kinship>();
    word(
        words,
        "ex-?\\s*(partner|husband|wife|boyfriend|girlfriend)|former partner",
        Relation.FORMER_PARTNER);
    word(words, "step-?\\s*(father|mother|parent|dad|mum)", Relation.STEP_PARENT);
    word(
        words,
        "boy-?\\s*friend|girl-?\\s*friend|partner|husband|wife|spouse|fianc\u00e9e?",
        Relation.PARTNER);
    word(words, "grand-?\\s*(mother|father|parent)|nan|granny|grandad", Relation.GRANDPARENT);
    word(words, "foster (carer|mother|father|parent)|guardian|carer", Relation.CARER);
    word(words, "lodger|tenant|room-?mate", Relation.LODGER);
    word(words, "child-?minder", Relation.CHILDMINDER);
    word(words, "neighbou?r", Relation.NEIGHBOUR);
    word(words, "brother|sister|sibling", Relation.SIBLING);
    word(words, "aunt|uncle|cousin|niece|nephew|relative", Relation.OTHER_RELATIVE);
    word(words, "mother|mum", Relation.MOTHER);
    word(words, "father|dad", Relation.FATHER);
    word(words, "parent", Relation.PARENT);
    word(words, "friend", Relation.FRIEND);
    word(words, "colleague|employer|works with", Relation.WORKS_WITH);
    return words;
  }

  private static void word(Map<Pattern, Kinship> words, String pattern, Relation relation) {
    words.put(
        Pattern.compile("\\b(" + pattern + ")\\b", Pattern.CASE_INSENSITIVE),
        new Kinship(relation, false));
  }

  private static void put(Map<String, Kinship> roles, Relation relation, String codes) {
    for (var code : codes.split(" ", -1)) {
      roles.put(code, new Kinship(relation, false));
    }
  }

  private static void turned(Map<String, Kinship> roles, Relation relation, String codes) {
    for (var code : codes.split(" ", -1)) {
      roles.put(code, new Kinship(relation, true));
    }
  }

  private static Map<String, String> table() {
    var table = new HashMap<String, String>();
    try (InputStream in = Kinship.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing from the build");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> cells.length > 4 && cells[4].equals("v3-RoleCode"))
          .forEach(cells -> table.put(cells[0], cells[2]));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return Map.copyOf(table);
  }
}
