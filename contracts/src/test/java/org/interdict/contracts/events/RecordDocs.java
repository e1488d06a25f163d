package org.interdict.contracts.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comments of the records say, so that schemas say the same and nothing is said twice. */
final class RecordDocs {
    private static final Path SOURCES = Path.of("src/main/java/org/interdict/contracts/events");

    private final Map<String, String> texts = new HashMap<>();

    private RecordDocs() {}

    static RecordDocs read() throws IOException {
        RecordDocs docs = new RecordDocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .toList()));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docs.new Reader(comments).scan(unit, "");
            }
        }
        return docs;
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(texts.get(name(type)));
    }

    Optional<String> of(Class<?> type, String component) {
        return Optional.ofNullable(texts.get(name(type) + "#" + component));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return (outer == null ? "" : name(outer)) + "." + type.getSimpleName();
    }

    private final class Reader extends TreePathScanner<@Nullable Void, String> {
        private final DocTrees comments;

        Reader(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            String name = outer + "." + type.getSimpleName();
            DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, text(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName().getName(), text(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, name);
        }

        private static String text(List<? extends DocTree> parts) {
            String text = parts.stream()
                    .map(part ->
                            part instanceof LiteralTree code ? code.getBody().getBody() : part.toString())
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
            String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
            return sentence.endsWith(".") ? sentence : sentence + ".";
        }
    }
}
