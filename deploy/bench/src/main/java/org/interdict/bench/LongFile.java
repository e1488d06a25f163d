package org.interdict.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A long table that is read as a stream: its lines, and what the services hold in memory meanwhile. */
final class LongFile {
    private static final List<String> PARTS = List.of("seizure", "gateway");
    private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<String, Memory> memories = new LinkedHashMap<>();
    private final String title;
    private final HttpRequest request;
    private long lines = -1;
    private long announced;
    private long bytes;
    private double seconds;
    private double secondsToHead;

    LongFile(Suite suite, String title, String path, String token) {
        this.title = title;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + suite.gateway() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/csv")
                .timeout(Duration.ofMinutes(5))
                .build();
        for (String part : PARTS) {
            suite.part(part).ifPresent(process -> memories.put(part, new Memory(new ResidentMemory(process))));
        }
    }

    void read(HttpClient http) throws IOException, InterruptedException {
        memories.values().forEach(Memory::begin);
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        secondsToHead = (System.nanoTime() - begin) / 1e9;
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Refusal(title + " is answered with " + answer.statusCode());
            }
            announced = answer.headers().firstValueAsLong("Row-Count").orElse(-1);
            count(body);
        }
        seconds = (System.nanoTime() - begin) / 1e9;
        memories.values().forEach(Memory::end);
    }

    /** Lines end outside of quotes alone; the first is the head. */
    private void count(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        boolean quoted = false;
        long sampled = System.nanoTime();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
                quoted ^= buffer[i] == '"';
                lines += buffer[i] == '\n' && !quoted ? 1 : 0;
            }
            if (System.nanoTime() - sampled > SAMPLE_NANOS) {
                sampled = System.nanoTime();
                memories.values().forEach(Memory::sample);
            }
        }
    }

    /** What is wrong; nothing when there were as many lines as the head of the answer said. */
    List<String> faults() {
        return lines == announced
                ? List.of()
                : List.of(title + " has " + lines + " lines, but its header Row-Count says " + announced);
    }

    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(title);
        table.add(String.format(
                Locale.ROOT,
                "  %,d lines (header Row-Count %,d), %.1f MB in %.1f s, the head after %.1f s",
                lines,
                announced,
                bytes / 1e6,
                seconds,
                secondsToHead));
        memories.forEach((part, memory) -> table.add("  %-8s %s".formatted(part, memory)));
        table.add("");
        return table;
    }

    /** Of one process, in megabytes. */
    private static final class Memory {
        private final ResidentMemory memory;
        private OptionalLong before = OptionalLong.empty();
        private long during;
        private String text = "";

        private Memory(ResidentMemory memory) {
            this.memory = memory;
        }

        private void begin() {
            memory.forgetHighest();
            before = memory.megabytes();
        }

        private void sample() {
            during = Math.max(during, memory.megabytes().orElse(0));
        }

        private void end() {
            sample();
            text = before.isEmpty()
                    ? "resident memory is not known here"
                    : "VmRSS %,d MB before, at most %,d MB while it was read, %,d MB after; VmHWM %,d MB"
                            .formatted(
                                    before.getAsLong(),
                                    during,
                                    memory.megabytes().orElse(0),
                                    memory.highestMegabytes().orElse(0));
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
