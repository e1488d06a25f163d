package org.interdict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Seizures posted one by one over several connections. */
final class PostLoad {
    private final int port;
    private final String token;
    private final SampleSeizures samples;

    PostLoad(int port, String token, SampleSeizures samples) {
        this.port = port;
        this.token = token;
        this.samples = samples;
    }

    /** Each connection posts the next as soon as it has its answer. */
    Result run(int connections, long seconds) throws InterruptedException, ExecutionException {
        return run(connections, seconds, 0);
    }

    /** Posts in all at this rate a second; a post that has to wait for a free connection is late, and counts as such. */
    Result run(int connections, long seconds, int rate) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            AtomicLong next = new AtomicLong();
            List<Future<Worker>> workers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                workers.add(threads.submit(() -> new Worker().post(start, end, rate, next)));
            }
            Result result = new Result(seconds);
            for (Future<Worker> worker : workers) {
                result.add(worker.get());
            }
            return result;
        } finally {
            threads.shutdownNow();
        }
    }

    private final class Worker {
        private final List<Long> latencies = new ArrayList<>();
        private int failed;

        Worker post(long start, long end, int rate, AtomicLong next) throws IOException, InterruptedException {
            try (Connection connection = new Connection(port)) {
                while (true) {
                    long due = System.nanoTime();
                    if (rate > 0) {
                        due = start + next.getAndIncrement() * 1_000_000_000L / rate;
                        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    }
                    if (due >= end) {
                        return this;
                    }
                    if (connection.post("/api/v1/seizures", token, samples.next()) == 201) {
                        latencies.add(System.nanoTime() - due);
                    } else {
                        failed++;
                    }
                }
            }
        }
    }

    /** What a load met. */
    static final class Result {
        private final long seconds;
        private long[] latencies = new long[0];
        private int failed;

        private Result(long seconds) {
            this.seconds = seconds;
        }

        private void add(Worker worker) {
            int known = latencies.length;
            latencies = Arrays.copyOf(latencies, known + worker.latencies.size());
            for (int i = 0; i < worker.latencies.size(); i++) {
                latencies[known + i] = worker.latencies.get(i);
            }
            Arrays.sort(latencies);
            failed += worker.failed;
        }

        double perSecond() {
            return (double) latencies.length / seconds;
        }

        int failed() {
            return failed;
        }

        int posted() {
            return latencies.length;
        }

        /** In milliseconds. */
        double percentile(double percent) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1L, Math.round(latencies.length * percent / 100))] / 1e6;
        }
    }
}
