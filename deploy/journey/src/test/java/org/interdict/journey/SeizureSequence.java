package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.SeizureTables.Standing;

/** Steps that happen to records in a random order, some of them twice, late, or while figures stand still. */
final class SeizureSequence {
    static final int STEPS = 20;

    private static final String SEIZURES = "/api/v1/seizures";

    private final String name;
    private final Random random;
    private final RandomSeizures seizures;
    private final PatientClient client;
    private final SeizureTables tables;
    private final SeizureTopic topic;
    private final List<Reporter> reporters;
    private final List<Reporter> late;
    private final List<UUID> elders;
    private final Map<UUID, Sent> sent = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final List<String> story = new ArrayList<>();

    /**
     * A sequence that has not begun.
     *
     * @param name what its references begin with
     * @param late who reports late
     * @param elders records of earlier sequences, to which something may happen too
     */
    SeizureSequence(
            String name, Random random, Stage stage, List<Reporter> reporters, List<Reporter> late, List<UUID> elders) {
        this.name = name;
        this.random = random;
        this.seizures = new RandomSeizures(random);
        this.client = stage.client();
        this.tables = stage.tables();
        this.topic = stage.topic();
        this.reporters = reporters;
        this.late = late;
        this.elders = elders;
    }

    void record() {
        report(seizures.oneOf(reporters));
    }

    void recordLate() {
        report(seizures.oneOf(late));
    }

    /** Any step; where there is nothing that it could be done to, a report. */
    void step() {
        boolean done = switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> amend();
            case 4, 5 -> validate();
            case 6, 7 -> retract();
            case 8 -> resend();
            case 9 -> {
                recordLate();
                yield true;
            }
            case 10, 11 -> told("an event again", topic.deliverAgain(random));
            case 12, 13 -> told("an old version again", topic.deliverAnOldVersion(random));
            case 14, 15 -> stopOrStartTheCube();
            default -> false;
        };
        if (!done) {
            record();
        }
    }

    /** Adds to what happened what others have done. */
    void tell(String what) {
        story.add(what);
    }

    /** Waits until the figures have heard of all that happened. */
    void settle() {
        tables.letTheCubeGo();
        await(toString())
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(2))
                .until(() -> tables.notApplied(touched) == 0 && hasReadWhatWasRepeated());
    }

    /** The records to which something happened. */
    Set<UUID> touched() {
        return touched;
    }

    /** What happened so far. */
    @Override
    public String toString() {
        return name + story;
    }

    private boolean hasReadWhatWasRepeated() {
        Map<Integer, Long> positions = tables.cubePositions();
        return topic.repeatedUpTo().entrySet().stream()
                .allMatch(repeated -> positions.getOrDefault(repeated.getKey(), 0L) > repeated.getValue());
    }

    private void report(Reporter reporter) {
        List<String> channels = reporter.channels().isEmpty()
                ? List.of(seizures.oneOf(List.of("WCO", "INTERPOL")))
                : reporter.channels();
        ObjectNode body =
                seizures.report(reporter.unit(), name + "/" + sent.size(), channels, reporter.first(), reporter.last());
        Answer answer = expect(client.post(reporter.client(), SEIZURES, body), 201, 200);
        UUID id = UUID.fromString(answer.body().get("id").asText());
        sent.put(id, new Sent(reporter.client(), body));
        touched(id, "recorded");
    }

    private boolean resend() {
        if (sent.isEmpty()) {
            return false;
        }
        UUID id = seizures.oneOf(List.copyOf(sent.keySet()));
        Sent again = sent.getOrDefault(id, Sent.NOTHING);
        List<Standing> before = tables.standing(List.of(id));
        Answer answer = expect(client.post(again.client(), SEIZURES, again.body()), 200, 200);
        assertThat(answer.body().get("id").asText()).as(this::toString).isEqualTo(id.toString());
        assertThat(tables.standing(List.of(id))).as(this::toString).isEqualTo(before);
        return touched(id, "sent again");
    }

    private boolean amend() {
        Optional<Standing> record = some(seizure -> officerOf(seizure).isPresent());
        record.ifPresent(seizure -> {
            Reporter officer = officerOf(seizure).orElseThrow();
            ObjectNode correction = seizures.correction(officer.channels(), officer.first(), officer.last());
            expect(client.patch(officer.client(), path(seizure), seizure.version(), correction), 200, 412);
            touched(seizure.id(), "amended");
        });
        return record.isPresent();
    }

    private boolean validate() {
        Optional<Standing> record = some(seizure -> seizure.status().equals("RECORDED"));
        record.ifPresent(seizure -> {
            String analyst = seizure.channels().contains("WCO") ? "analyst-wco" : "analyst-interpol";
            expect(client.post(analyst, path(seizure) + "/validation"), 200, 409);
            touched(seizure.id(), "validated");
        });
        return record.isPresent();
    }

    private boolean retract() {
        Optional<Standing> record = some(seizure -> officerOf(seizure).isPresent());
        record.ifPresent(seizure -> {
            ObjectNode reason = PatientClient.JSON.createObjectNode().put("reason", "recorded by mistake");
            String officer = officerOf(seizure).orElseThrow().client();
            expect(client.post(officer, path(seizure) + "/retraction", reason), 200, 409);
            touched(seizure.id(), "retracted");
        });
        return record.isPresent();
    }

    private boolean stopOrStartTheCube() {
        if (tables.isTheCubeHeld()) {
            tables.letTheCubeGo();
            return told("cube started", true);
        }
        tables.holdTheCube(random.nextInt(topic.partitions()));
        return told("cube stopped", true);
    }

    /** One that is not retracted, of this sequence or at times of an earlier one. */
    private Optional<Standing> some(Predicate<Standing> fits) {
        boolean elder = !elders.isEmpty() && random.nextInt(6) == 0;
        Collection<UUID> among = elder ? List.of(seizures.oneOf(elders)) : sent.keySet();
        List<Standing> fitting = tables.standing(among).stream()
                .filter(seizure -> !seizure.isRetracted())
                .filter(fits)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(seizures.oneOf(fitting));
    }

    private Optional<Reporter> officerOf(Standing seizure) {
        return reporters.stream().filter(reporter -> reporter.mayAmend(seizure)).findFirst();
    }

    /** @param onceMore what is answered as well when the first answer to the same request was lost */
    private Answer expect(Answer answer, int status, int onceMore) {
        if (!answer.repeated() || answer.status() != onceMore) {
            assertThat(answer.status())
                    .as(() -> this + " was answered " + answer.body())
                    .isEqualTo(status);
        }
        return answer;
    }

    private boolean touched(UUID id, String what) {
        touched.add(id);
        return told(id + " " + what, true);
    }

    private boolean told(String what, boolean happened) {
        if (happened) {
            tell(what);
        }
        return happened;
    }

    private static String path(Standing seizure) {
        return SEIZURES + "/" + seizure.id();
    }

    private record Sent(String client, ObjectNode body) {
        static final Sent NOTHING = new Sent("", PatientClient.JSON.createObjectNode());
    }
}
