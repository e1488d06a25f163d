package org.interdict.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of seizures, sent through the gateway and worked off. */
final class FileImports {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HttpClient http;
    private final int port;
    private final Tokens tokens;
    private final Path folder;

    FileImports(HttpClient http, int port, Tokens tokens, Path folder) {
        this.http = http;
        this.port = port;
        this.tokens = tokens;
        this.folder = folder;
    }

    /** Seconds from the beginning of the upload to the end of the job, of so many records that all must be new. */
    double seconds(Form form, SampleSeizures samples, int records) throws IOException, InterruptedException {
        return seconds(form, samples, records, created -> {});
    }

    /** The same, with somebody who looks on. */
    double seconds(Form form, SampleSeizures samples, int records, Onlooker onlooker)
            throws IOException, InterruptedException {
        Path file = folder.resolve("upload");
        write(form, samples, records, file);
        try {
            long begin = System.nanoTime();
            HttpResponse<String> submitted = http.send(
                    request("/api/v1/seizures/imports")
                            .header("Content-Type", form.mediaType)
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (submitted.statusCode() != 202) {
                throw new Refusal("The import was answered " + submitted.statusCode() + ": " + submitted.body());
            }
            String job = awaitEnd(submitted.headers().firstValue("Location").orElseThrow(), begin, onlooker);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (number("created", job) != records) {
                throw new Refusal("Of " + records + " new records not all are in: " + job);
            }
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    private String awaitEnd(String location, long begin, Onlooker onlooker) throws IOException, InterruptedException {
        while (System.nanoTime() - begin < LONGEST.toNanos()) {
            String job = http.send(request(location).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (job.contains("\"state\":\"DONE\"")) {
                return job;
            }
            onlooker.see(number("created", job));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new Refusal("The import has not ended after " + LONGEST);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokens.steward())
                .timeout(LONGEST);
    }

    private static void write(Form form, SampleSeizures samples, int records, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (form == Form.CSV) {
                out.write(SampleSeizures.CSV_HEADER.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < records; i++) {
                if (form == Form.CSV) {
                    out.write(samples.nextLines());
                } else {
                    out.write(samples.next());
                    out.write('\n');
                }
            }
        }
    }

    private static long number(String member, String json) {
        Matcher value = Pattern.compile("\"" + member + "\":(\\d+)").matcher(json);
        return value.find() ? Long.parseLong(value.group(1)) : -1;
    }

    /** Is told every 50 ms, while the job runs, how many of its records are committed; the job does not wait for it. */
    interface Onlooker {
        void see(long created) throws IOException, InterruptedException;
    }

    /** How a file says what it says. */
    enum Form {
        NDJSON("application/x-ndjson"),
        CSV("text/csv");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }
    }
}
