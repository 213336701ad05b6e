package org.sightline.intake.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.InjuryType;

/// Tells whether a diagnosis is an injury, by its code or its words.
final class InjuryWords {

  private static final Map<Pattern, InjuryType> WORDS = words();

  /// Said to be absent or past: no injury of today.
  private static final Pattern NEGATED =
      word(
          "no|not|without|denies|nil|negative for|absence of|history of|h/o|rule[sd]? out|family history");

  private static final Pattern SWELLING = word("swelling|swollen|lump");
  private static final String CLAUSE_ENDS = ".,;:()\n";

  /// Injuries and burns: chapter XIX of ICD-10, S00 to T35, and T74, maltreatment.
  private static final Pattern INJURY_CODE = Pattern.compile("(S\\d\\d|T[0-2]\\d|T3[0-5]|T74).*");

  private InjuryWords() {}

  /// The kind of injury that words name; empty when they name none, or deny one.
  static Optional<InjuryType> type(String words) {
    return WORDS.entrySet().stream()
        .filter(entry -> affirmed(entry.getKey(), words))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// Whether words name a swelling: an injury only where a place on the body is named with it.
  static boolean swelling(String words) {
    return affirmed(SWELLING, words);
  }

  /// Whether a code is one of ICD-10's for injuries.
  static boolean injuryCode(String code) {
    return INJURY_CODE.matcher(code.toUpperCase(Locale.ROOT)).matches();
  }

  /// The kind of injury of an ICD-10 injury code; its words decide where the code leaves it open.
  static InjuryType type(String icd10, String words) {
    var named = type(words);
    var code = icd10.toUpperCase(Locale.ROOT);
    if (named.isPresent()) {
      return named.get();
    }
    if (code.startsWith("S06")) {
      return InjuryType.HEAD_INJURY;
    }
    if (code.matches("T(2\\d|3[0-2]).*")) {
      return InjuryType.BURN_OR_SCALD;
    }
    return code.startsWith("S") && code.length() > 2
        ? byNature(code.charAt(2))
        : InjuryType.OTHER_MARK;
  }

  /// Whether the words stand there and are not denied in the same clause: "bruises, no fracture" names bruises.
  private static boolean affirmed(Pattern word, String words) {
    return word.matcher(words)
        .results()
        .anyMatch(match -> !NEGATED.matcher(clauseBefore(words, match.start())).find());
  }

  private static String clauseBefore(String words, int end) {
    int start = end;
    while (start > 0 && CLAUSE_ENDS.indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    return words.substring(start, end);
  }

  /// As it is written.
  static String written(InjuryType type) {
    return ClaimCodec.kebab(type.name());
  }

  /// The third character tells the nature of the injury, whatever the region.
  private static InjuryType byNature(char nature) {
    return switch (nature) {
      case '1' -> InjuryType.LACERATION;
      case '2' -> InjuryType.FRACTURE;
      default -> InjuryType.OTHER_MARK;
    };
  }

  private static Map<Pattern, InjuryType> words() {
    var words = new LinkedHashMap<Pattern, InjuryType>();
    words.put(word("fractures?|fractured"), InjuryType.FRACTURE);
    words.put(word("bruis\\w*|contusions?|ha?ematomas?|petechiae"), InjuryType.BRUISE);
    words.put(word("burns?|burnt|scalds?|scalded"), InjuryType.BURN_OR_SCALD);
    words.put(word("lacerations?|lacerated|open wounds?|wounds?|cuts?"), InjuryType.LACERATION);
    words.put(word("scratch(es|ed)?|abrasions?|graz(e|es|ed)"), InjuryType.SCRATCH);
    words.put(word("bites?|bitten|bite marks?"), InjuryType.BITE);
    words.put(word("head injur(y|ies)"), InjuryType.HEAD_INJURY);
    return words;
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
