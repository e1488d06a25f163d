package org.interdict.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/**
 * Imports things, a line {@code name note} each. A line that begins with {@code bug} breaks it; a thing whose note names
 * something that is out waits for it; a batch with the note {@code fails-once} fails after its work, the first time.
 */
@Singleton
class ThingImporter implements RowImporter {
    private final Jdbi jdbi;
    private final Set<String> out = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger largestBatch = new AtomicInteger();

    ThingImporter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void takeOut(String what) {
        out.add(what);
    }

    void bringBack(String what) {
        out.remove(what);
    }

    int largestBatch() {
        return largestBatch.get();
    }

    @Override
    public String kind() {
        return "things";
    }

    @Override
    public Class<?> record() {
        return Thing.class;
    }

    @Override
    public List<String> key() {
        return List.of("name");
    }

    @Override
    public List<ImportProfile> profiles() {
        return List.of(new ImportProfile("pairs", List.of("NAME", "NOTE"), Map.of("colour", Colour::named)));
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        largestBatch.accumulateAndGet(rows.size(), Math::max);
        List<Verdict> verdicts = ReadRows.of(rows, ThingImporter::read).verdicts(this::take);
        for (ImportRow row : rows) {
            String line = new String(row.content(), UTF_8);
            if (line.endsWith(" fails-once") && failed.add(line)) {
                throw new IllegalStateException("fails after its work, as the test wants");
            }
        }
        return verdicts;
    }

    private List<Verdict> take(List<Thing> things) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.name().startsWith("bug")) {
                throw new IllegalStateException("breaks, as the test wants");
            }
            if (out.contains(thing.note())) {
                throw new ProblemException(CommonProblem.UNAVAILABLE, thing.note() + " is out.");
            }
            boolean isNew = jdbi.withHandle(database ->
                    database.createUpdate("insert into thing (name, note) values (:name, :note) on conflict do nothing")
                                    .bindMethods(thing)
                                    .execute()
                            == 1);
            verdicts.add(isNew ? Verdict.created(thing.name()) : Verdict.unchanged(thing.name()));
        }
        return verdicts;
    }

    private static Thing read(ImportRow row) {
        String text = new String(row.content(), UTF_8);
        if (text.startsWith("{")) {
            return new JsonObject(text).mapTo(Thing.class);
        }
        if (text.startsWith("[")) {
            JsonArray cells = new JsonArray(text);
            return new Thing(cells.getString(0) + "-" + row.occurrence(), cells.getString(1));
        }
        String[] words = new String(row.content(), UTF_8).strip().split(" ", -1);
        if (words.length != 2) {
            throw new ProblemException(CommonProblem.INVALID, "Not a thing.");
        }
        return new Thing(words[0], words[1]);
    }

    private enum Colour {
        RED;

        static String named(String name) {
            return valueOf(name).name();
        }
    }

    /** What a line says; public because JDBI reads it. */
    public record Thing(String name, String note) {}
}
