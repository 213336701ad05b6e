package org.sightline.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Conditions written in CEL over the [Vocabulary]: type-checked when they are read, bounded in what they may cost, and pure. There
/// is no clock, no chance and no way out in the language.
final class Expressions {

  /// How many elements one evaluation may step over, all its loops together.
  static final int STEPS = 20_000;

  private static final int LENGTH = 2_000;
  private static final int NODES = 400;
  private static final int DEPTH = 32;
  private static final Pattern MISSING = Pattern.compile("key '([^']+)' is not present");

  private static final Pattern NAME_BEFORE = Pattern.compile("(\\w+)\\s*\\.?$");

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LENGTH)
          .maxParseExpressionNodeCount(NODES)
          .maxParseRecursionDepth(DEPTH)
          .comprehensionMaxIterations(STEPS)
          .build();

  private static final CelCompiler COMPILER = compiler();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

  private Expressions() {}

  /// A condition that was read and checked.
  ///
  /// @param predicates by the id of each condition in a loop, the loop's variable: what made it true is what the condition found
  /// @param childFields what it asks of the child
  record Condition(
      CelRuntime.Program program, Map<Long, String> predicates, Set<String> childFields) {}

  /// What a condition gave.
  ///
  /// @param met whether it is met; empty where it cannot be told
  /// @param missing what was missing, where it cannot be told
  /// @param claims the claims of the elements that met it
  record Outcome(Optional<Boolean> met, String missing, Set<String> claims) {}

  /// Reads a condition.
  ///
  /// @param faults is given all that is wrong, each with its position
  static Optional<Condition> read(String text, List<String> faults) {
    var checked = COMPILER.compile(text);
    if (checked.hasError()) {
      checked.getErrors().forEach(issue -> faults.add(words(issue, text)));
      return Optional.empty();
    }
    try {
      var ast = checked.getAst();
      unknownWords(ast).forEach(faults::add);
      return faults.isEmpty()
          ? Optional.of(
              new Condition(RUNTIME.createProgram(ast), predicates(ast), childFields(ast)))
          : Optional.empty();
    } catch (CelValidationException | CelEvaluationException fault) {
      faults.add(String.valueOf(fault.getMessage()));
      return Optional.empty();
    }
  }

  /// Tries a condition on what is known of a child.
  static Outcome evaluate(Condition condition, Map<String, ?> facts) {
    try {
      boolean met = Boolean.TRUE.equals(condition.program().eval(facts));
      return new Outcome(Optional.of(met), "", met ? matched(condition, facts) : Set.of());
    } catch (CelEvaluationException fault) {
      return new Outcome(Optional.empty(), missing(fault), Set.of());
    }
  }

  /// Once more with every step told: of each loop the elements for which its condition was true.
  private static Set<String> matched(Condition condition, Map<String, ?> facts)
      throws CelEvaluationException {
    var claims = new TreeSet<String>();
    var current = new HashMap<String, Object>();
    condition
        .program()
        .trace(
            facts,
            (expr, result) -> {
              if (expr.getKind() == CelExpr.ExprKind.Kind.IDENT) {
                current.put(expr.ident().name(), result);
              }
              var variable = condition.predicates().get(expr.id());
              if (variable != null
                  && Boolean.TRUE.equals(result)
                  && current.get(variable) instanceof Map<?, ?> element
                  && element.get("claims") instanceof List<?> rests) {
                rests.forEach(claim -> claims.add(String.valueOf(claim)));
              }
            });
    return claims;
  }

  private static String missing(CelEvaluationException fault) {
    if (fault.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED) {
      return "it would have to step over more than %d records".formatted(STEPS);
    }
    var key = MISSING.matcher(String.valueOf(fault.getMessage()));
    return key.find()
        ? "%s is not on record".formatted(key.group(1).replace('_', ' '))
        : "its condition cannot be worked out on the records as they stand";
  }

  private static String words(CelIssue issue, String text) {
    var at = issue.getSourceLocation();
    return "at line %d, character %d: %s%s"
        .formatted(at.getLine(), at.getColumn() + 1, issue.getMessage(), allowed(issue, text));
  }

  /// A misspelt name is told with those there are.
  private static String allowed(CelIssue issue, String text) {
    var things = Vocabulary.things();
    if (issue.getMessage().contains("undeclared reference")) {
      return "; there are "
          + String.join(", ", things.stream().map(Vocabulary.Thing::variable).toList());
    }
    if (!issue.getMessage().contains("undefined field")) {
      return "";
    }
    var lines = text.lines().toList();
    var line = Math.min(issue.getSourceLocation().getLine(), lines.size());
    var before = lines.get(line - 1).substring(0, issue.getSourceLocation().getColumn());
    var name = NAME_BEFORE.matcher(before);
    return name.find()
        ? things.stream()
            .filter(thing -> thing.variable().equals(loopedOver(name.group(1), text)))
            .findFirst()
            .map(thing ->
                "; of %s there are %s"
                    .formatted(
                        thing.variable(),
                        String.join(
                            ", ", thing.fields().stream().map(Vocabulary.Field::name).toList())))
            .orElse("")
        : "";
  }

  /// The list that a loop's variable stands for; else the name itself.
  private static String loopedOver(String name, String text) {
    var loop =
        Pattern.compile("(\\w+)\\s*\\.\\s*\\w+\\(\\s*" + Pattern.quote(name) + "\\s*,")
            .matcher(text);
    return loop.find() ? loop.group(1) : name;
  }

  /// Of each loop the condition on its element: `exists`, `all`, `exists_one`, `filter` and `map` put it where it is looked for.
  private static Map<Long, String> predicates(CelAbstractSyntaxTree ast) {
    var found = new HashMap<Long, String>();
    nodes(ast)
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
        .map(CelNavigableExpr::expr)
        .map(CelExpr::comprehension)
        .filter(loop -> loop.loopStep().getKind() == CelExpr.ExprKind.Kind.CALL)
        .forEach(loop -> {
          var step = loop.loopStep().call();
          var at = step.function().equals("_?_:_") ? 0 : 1;
          if (at < step.args().size()) {
            found.put(step.args().get(at).id(), loop.iterVar());
          }
        });
    return Map.copyOf(found);
  }

  private static Set<String> childFields(CelAbstractSyntaxTree ast) {
    var fields = new TreeSet<String>();
    nodes(ast)
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.SELECT)
        .map(node -> node.expr().select())
        .filter(select -> select.operand().getKind() == CelExpr.ExprKind.Kind.IDENT)
        .filter(select -> select.operand().ident().name().equals("child"))
        .forEach(select -> fields.add(select.field()));
    return fields;
  }

  /// A text that a field can never hold would make a rule silent for ever: it is a fault.
  private static List<String> unknownWords(CelAbstractSyntaxTree ast) {
    var faults = new ArrayList<String>();
    nodes(ast)
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
        .map(node -> node.expr().call())
        .filter(call -> Set.of("_==_", "_!=_", "@in").contains(call.function()))
        .forEach(call -> {
          var both = call.args();
          for (int one = 0; one < both.size(); one++) {
            var field = closedField(ast, both.get(one));
            var other = both.get(1 - one);
            field.ifPresent(it ->
                texts(other)
                    .filter(text -> !it.closed().contains(text))
                    .forEach(text ->
                        faults.add(
                            "'%s' is no %s; there are %s"
                                .formatted(text, it.name(), String.join(", ", it.closed())))));
          }
        });
    return faults;
  }

  private static Optional<Vocabulary.Field> closedField(CelAbstractSyntaxTree ast, CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    var of = ast.getType(expr.select().operand().id()).map(CelType::name).orElse("");
    return Vocabulary.things().stream()
        .filter(thing -> thing.name().equals(of))
        .flatMap(thing -> thing.field(expr.select().field()).stream())
        .filter(field -> !field.closed().isEmpty())
        .findFirst();
  }

  private static Stream<String> texts(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT ->
          expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
              ? Stream.of(expr.constant().stringValue())
              : Stream.empty();
      case LIST -> expr.list().elements().stream().flatMap(Expressions::texts);
      case NOT_SET, IDENT, SELECT, CALL, STRUCT, MAP, COMPREHENSION -> Stream.empty();
    };
  }

  private static Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast).getRoot().allNodes();
  }

  private static CelCompiler compiler() {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(new Things())
            .setResultType(SimpleType.BOOL);
    for (var thing : Vocabulary.things()) {
      var type = StructTypeReference.create(thing.name());
      builder.addVar(thing.variable(), thing.many() ? ListType.create(type) : type);
    }
    return builder.build();
  }

  /// The vocabulary as the type checker sees it.
  private static final class Things implements CelTypeProvider {
    private final ImmutableMap<String, CelType> types;

    Things() {
      var named = ImmutableMap.<String, CelType>builder();
      for (var thing : Vocabulary.things()) {
        ImmutableMap<String, CelType> fields =
            thing.fields().stream()
                .collect(
                    ImmutableMap.toImmutableMap(
                        Vocabulary.Field::name, field -> type(field.type())));
        named.put(
            thing.name(),
            StructType.create(
                thing.name(), fields.keySet(), name -> Optional.ofNullable(fields.get(name))));
      }
      types = named.buildOrThrow();
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return types.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(types.get(name));
    }

    private static CelType type(Vocabulary.Type type) {
      return switch (type) {
        case NUMBER -> SimpleType.INT;
        case TRUTH -> SimpleType.BOOL;
        case TEXT -> SimpleType.STRING;
        case TEXTS -> ListType.create(SimpleType.STRING);
        case DETAILS -> MapType.create(SimpleType.STRING, SimpleType.STRING);
      };
    }
  }
}
