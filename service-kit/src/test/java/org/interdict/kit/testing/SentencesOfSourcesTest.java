package org.interdict.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesOfSourcesTest {
    @TempDir
    Path folder;

    @Test
    void followsConstantsThroughParametersThatAreMarked() throws IOException {
        assertThat(found("""
                static final String END = "end.";
                void all(boolean a) {
                    Text.of("Plain.");
                    Text.of("Put together to the " + END);
                    Text.of(a ? "One." : ("Other."));
                    Text.expected("a {0}", 1);
                    refuse("Handed on.");
                    new Fault("/a", "code", "Of a {0}.", "fault");
                }
                void refuse(@Sentence String why) {
                    throw new ProblemException(CommonProblem.INVALID, why);
                }
                """))
                .isEqualTo(new SentencesOfSources.Found(
                        Set.of(
                                "Plain.",
                                "Put together to the end.",
                                "One.",
                                "Other.",
                                "Expected a {0}.",
                                "Handed on.",
                                "Of a {0}."),
                        List.of()));
    }

    @Test
    void findsWhatItCannotFollow() throws IOException {
        assertThat(found("""
                void all(String a, @Sentence String b) {
                    Text.of("Put together with " + a);
                    Text.of(a);
                    Text.of(a.strip());
                    new Text(a, java.util.List.of());
                    java.util.function.Function<String, Text> of = Text::of;
                    Text.expected(b);
                    b = a;
                }
                """).problems()).hasSize(7).allMatch(problem -> problem.startsWith("Said.java:"));
    }

    @Test
    void refusesSourcesThatDoNotCompile() throws IOException {
        assertThat(found("void all() { Text.off(); }").problems()).isNotEmpty();
    }

    private SentencesOfSources.Found found(String members) throws IOException {
        Files.writeString(
                folder.resolve("Said.java"), "import org.interdict.kit.problem.*;\nclass Said {\n" + members + "}\n");
        return SentencesOfSources.in(folder);
    }
}
