package org.interdict.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Queue<List<Integer>> transactions = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> first = new CompletableFuture<>();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void doesTogetherWhatComesWhileOthersAreAtWork() throws Exception {
        Gathering<Integer, String> gathering = new Gathering<>(100, this::afterTheFirst);
        List<Future<Optional<String>>> answers = bring(gathering, 10);
        first.complete(null);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).contains("done " + i);
        }
        assertThat(transactions).hasSize(2);
    }

    @Test
    void doesNoMoreAtOnceThanItMay() throws Exception {
        Gathering<Integer, String> gathering = new Gathering<>(4, this::afterTheFirst);
        List<Future<Optional<String>>> answers = bring(gathering, 11);
        first.complete(null);
        for (Future<Optional<String>> answer : answers) {
            assertThat(answer.get()).isPresent();
        }
        assertThat(transactions).hasSize(4).allMatch(works -> works.size() <= 4);
    }

    @Test
    void leavesWhatFailsTogetherToBeDoneAlone() {
        Gathering<Integer, String> gathering = new Gathering<>(4, works -> {
            throw new IllegalStateException("one of them cannot be stored");
        });
        assertThat(gathering.take(1)).isEmpty();
        assertThat(gathering.take(2)).isEmpty();
    }

    @Test
    void tellsEverybodyThatTheDatabaseIsDown() {
        Gathering<Integer, String> gathering = new Gathering<>(4, works -> {
            throw new IllegalStateException(new SQLTransientConnectionException());
        });
        assertThatThrownBy(() -> gathering.take(1)).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
        assertThatThrownBy(() -> gathering.take(2)).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
    }

    @Test
    void losesNobodyWhoComesAtTheLastMoment() throws Exception {
        Gathering<Integer, String> gathering = new Gathering<>(3, GatheringTest::done);
        List<Future<Integer>> loops = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            int own = caller;
            loops.add(callers.submit(() -> IntStream.range(0, 2_000)
                    .map(i ->
                            gathering.take(own).filter(("done " + own)::equals).isPresent() ? 1 : 0)
                    .sum()));
        }
        for (Future<Integer> loop : loops) {
            assertThat(loop.get()).isEqualTo(2_000);
        }
    }

    private List<Future<Optional<String>>> bring(Gathering<Integer, String> gathering, int count) {
        List<Future<Optional<String>>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> gathering.take(0)));
        await().until(() -> !transactions.isEmpty());
        for (int i = 1; i < count; i++) {
            int work = i;
            answers.add(callers.submit(() -> gathering.take(work)));
        }
        await().until(() -> gathering.waiting() == count - 1);
        return answers;
    }

    private List<Optional<String>> afterTheFirst(List<Integer> works) {
        transactions.add(works);
        first.join();
        return done(works);
    }

    private static List<Optional<String>> done(List<Integer> works) {
        return works.stream().map(work -> Optional.of("done " + work)).toList();
    }
}
