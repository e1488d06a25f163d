package org.interdict.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that sources can say: every constant that they pass to a parameter marked {@link Sentence}, as the
 * compiler understands them. What it cannot follow to a constant is a problem, so that no sentence escapes.
 */
final class SentencesOfSources extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Set<String> sentences = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private SentencesOfSources(Trees trees) {
        this.trees = trees;
    }

    /** What these sources say, and where that cannot be told. */
    record Found(Set<String> sentences, List<String> problems) {}

    static Found in(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, UTF_8);
                Stream<Path> sources = Files.walk(folder)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    List.of("-proc:none", "-classpath", classPath()),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(path -> path.toString().endsWith(".java"))
                                    .toList()));
            SentencesOfSources scanner = new SentencesOfSources(Trees.instance(task));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            units.forEach(unit -> scanner.scan(unit, null));
            diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .forEach(error -> scanner.problems.add(error.toString()));
            return new Found(scanner.sentences, scanner.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire gives the JVM a class path of one jar that names the others. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        Element constructor = element(tree);
        follow(constructor, tree.getArguments());
        if (constructor != null
                && constructor.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(Text.class.getName())
                && !fileName().equals("Text.java")) {
            problem(tree, "make a Text by Text.of, whose pattern can be followed");
        }
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        follow(element(tree), tree.getArguments());
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        if (element(tree) instanceof ExecutableElement method
                && method.getParameters().stream()
                        .anyMatch(parameter -> frame(parameter).isPresent())) {
            problem(tree, "a method that takes a sentence has to be called where the sentence can be seen");
        }
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        Element variable = element(tree.getVariable());
        if (variable != null && frame(variable).isPresent()) {
            problem(tree, "a parameter that takes a sentence stays what it is");
        }
        return super.visitAssignment(tree, nothing);
    }

    private void follow(@Nullable Element called, List<? extends ExpressionTree> arguments) {
        if (called instanceof ExecutableElement method) {
            for (int i = 0; i < arguments.size(); i++) {
                List<? extends VariableElement> parameters = method.getParameters();
                if (i < parameters.size()) {
                    ExpressionTree argument = arguments.get(i);
                    frame(parameters.get(i)).ifPresent(frame -> collect(argument, frame));
                }
            }
        }
    }

    private void collect(ExpressionTree argument, String frame) {
        if (argument instanceof ParenthesizedTree inner) {
            collect(inner.getExpression(), frame);
        } else if (argument instanceof ConditionalExpressionTree choice) {
            collect(choice.getTrueExpression(), frame);
            collect(choice.getFalseExpression(), frame);
        } else if (constant(argument).isPresent()) {
            sentences.add(frame.replace("%s", constant(argument).get()));
        } else if (!isHandedOn(argument, frame)) {
            problem(argument, "no constant, nor a parameter marked @Sentence: " + argument);
        }
    }

    private boolean isHandedOn(ExpressionTree argument, String frame) {
        Element parameter = element(argument);
        return parameter != null && frame(parameter).equals(Optional.of(frame));
    }

    /** The text of a literal, of a constant, or of several that are put together. */
    private Optional<String> constant(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue()).map(String::valueOf);
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return constant(sum.getLeftOperand())
                    .flatMap(left -> constant(sum.getRightOperand()).map(left::concat));
        }
        return element(expression) instanceof VariableElement variable
                ? Optional.ofNullable(variable.getConstantValue()).map(String::valueOf)
                : Optional.empty();
    }

    private static Optional<String> frame(Element parameter) {
        return Optional.ofNullable(parameter.getAnnotation(Sentence.class)).map(Sentence::value);
    }

    private @Nullable Element element(Tree tree) {
        return trees.getElement(new TreePath(getCurrentPath(), tree));
    }

    private void problem(Tree tree, String what) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        problems.add(fileName() + ":" + line + ": " + what);
    }

    private String fileName() {
        return Path.of(getCurrentPath().getCompilationUnit().getSourceFile().getName())
                .getFileName()
                .toString();
    }
}
