package org.ascribe;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ascribe.model.Claim;
import org.ascribe.model.Resource;
import org.ascribe.model.Value;

/** The rules of the house on sources and on the texts in compiled classes. */
final class SourceRules {

  /** The most lines of a file: what a reader holds in mind in one sitting. */
  static final int MOST_LINES = 400;

  private static final Pattern QUERY =
      Pattern.compile("\\s*(SELECT|CONSTRUCT|ASK|DESCRIBE|PREFIX)\\b.*", Pattern.DOTALL);

  /** The members of the model's sealed families. */
  private static final Set<String> SEALED =
      Stream.of(Claim.class, Resource.class, Value.class)
          .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private SourceRules() {}

  /** What a rule finds in these folders, of sources and of classes. */
  record Code(Path sources, Path classes) {}

  static Map<String, Function<Code, List<String>>> all() {
    Map<String, Function<Code, List<String>>> rules = new TreeMap<>();
    rules.put("length", code -> longFiles(code.sources()));
    rules.put("sealed-switches", code -> switchesWithDefault(code.sources()));
    rules.put("query-text", code -> queryTexts(code.classes()));
    return rules;
  }

  private static List<String> longFiles(Path sources) {
    return files(sources, ".java").stream()
        .filter(file -> lines(file) > MOST_LINES)
        .map(file -> "%s has %d lines".formatted(file.getFileName(), lines(file)))
        .toList();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Strings that begin like a query, read from the constant pools. */
  private static List<String> queryTexts(Path classes) {
    List<String> found = new ArrayList<>();
    for (Path file : files(classes, ".class")) {
      try {
        for (var entry : ClassFile.of().parse(file).constantPool()) {
          if (entry instanceof StringEntry text && QUERY.matcher(text.stringValue()).matches()) {
            found.add("%s holds the text %s".formatted(file.getFileName(), text.stringValue()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** A default would hide a new kind of claim from the compiler. */
  private static List<String> switchesWithDefault(Path sources) {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files(sources, ".java")));
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Switches(found), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static final class Switches extends TreeScanner<Void, Void> {
    private final List<String> found;
    private String type = "";

    Switches(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      String outer = type;
      type = tree.getSimpleName().toString();
      super.visitClass(tree, null);
      type = outer;
      return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      check(tree.getCases(), tree);
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      check(tree.getCases(), tree);
      return super.visitSwitchExpression(tree, null);
    }

    private void check(List<? extends CaseTree> cases, Tree tree) {
      var labels = cases.stream().flatMap(c -> c.getLabels().stream()).toList();
      boolean sealed =
          labels.stream()
              .filter(PatternCaseLabelTree.class::isInstance)
              .map(label -> pattern((PatternCaseLabelTree) label))
              .anyMatch(SEALED::contains);
      if (sealed && labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
        found.add("%s has a default in %s".formatted(type, tree));
      }
    }

    /** The simple name of the type; parsed only, so nested types are written as in the source. */
    private static String pattern(PatternCaseLabelTree label) {
      Tree pattern =
          switch (label.getPattern()) {
            case BindingPatternTree binding -> binding.getVariable().getType();
            case DeconstructionPatternTree parts -> parts.getDeconstructor();
            default -> label.getPattern();
          };
      String name = String.valueOf(pattern);
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles sources against the class path of the test. */
  static void compile(Path sources, Path target) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none", "-d", target.toString()),
                  null,
                  StreamSupport.stream(
                          manager
                              .getJavaFileObjectsFromPaths(files(sources, ".java"))
                              .spliterator(),
                          false)
                      .toList())
              .call();
      if (!compiled) {
        throw new AssertionError(sources + " does not compile");
      }
    }
  }
}
