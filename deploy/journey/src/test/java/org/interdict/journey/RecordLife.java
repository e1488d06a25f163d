package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.Told.Deed;

/** A record from its report on, and what each channel is to be told of it. */
final class RecordLife {
    static final List<String> CHANNELS = List.of("WCO", "INTERPOL");

    /** Stands in each narrative, which leaves the unit by no way. */
    static final String SECRET = "an informant told us at the quay";

    private final PatientClient client;
    private final Random random;
    private final String collection;
    private final String id;
    private final List<Stage> stages = new ArrayList<>();

    /** Reports a record. */
    RecordLife(PatientClient client, Random random, String reference) {
        this.client = client;
        this.random = random;
        String officer = oneOf(List.of("officer-customs", "officer-police"));
        boolean isSeizure = random.nextInt(4) > 0;
        collection = isSeizure ? "/api/v1/seizures" : "/api/v1/interceptions";
        ObjectNode report = PatientClient.JSON.createObjectNode();
        report.put("unit", "MUPMA-PCU").put("reference", reference).put("narrative", SECRET + ", " + reference);
        channels(report.putArray("channels"), officer);
        if (isSeizure) {
            report.put("seizedOn", "2024-07-04");
            ObjectNode item = report.putArray("items").addObject().put("commodity", oneOf(List.of("HEROIN", "IVORY")));
            item.putObject("quantity").put("value", 1 + random.nextInt(1000)).put("unit", "kg");
        } else {
            report.put("interceptedOn", "2024-07-04");
            report.putArray("persons").addObject().put("role", "COURIER").put("nationality", "CO");
        }
        Answer answer = client.post(officer, collection, report);
        assertThat(answer.status()).as(answer.body().toString()).isIn(answer.repeated() ? 200 : 201, 201);
        id = answer.body().get("id").asText();
        enter("recorded", answer);
    }

    String id() {
        return id;
    }

    boolean isOver() {
        return stage().kind().equals("retracted");
    }

    /** Something happens to the record: it is corrected, shown to another channel or to one less, checked, or taken back. */
    void goOn() {
        int what = random.nextInt(10);
        if (what < 6) {
            amend();
        } else if (what < 8) {
            validate();
        } else {
            retract();
        }
    }

    /** What a channel is told at the time, whole or as a notice. */
    Set<Deed> toldAtOnce(String channel) {
        Set<Deed> told = new LinkedHashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean hadIt = stages.subList(0, i).stream().anyMatch(earlier -> earlier.isIn(channel));
            if (stage.isIn(channel)) {
                told.add(new Deed(id, stage.version(), stage.kind(), false));
            } else if (stage.kind().equals("retracted") && hadIt) {
                told.add(new Deed(id, stage.version(), "retracted", true));
            } else if (i > 0 && stages.get(i - 1).isIn(channel)) {
                told.add(new Deed(id, stage.version(), "withdrawn", true));
            }
        }
        return told;
    }

    /** Of that, what it is told now as well. */
    Set<Deed> toldNow(String channel) {
        Set<Deed> told = new LinkedHashSet<>(toldAtOnce(channel));
        if (!stage().isIn(channel)) {
            told.removeIf(deed -> !deed.notice());
        }
        return told;
    }

    /** Of that, what it could be told at any time since. */
    Set<Deed> toldEver(String channel) {
        long lastOut = stages.stream()
                .filter(stage -> !stage.isIn(channel))
                .mapToLong(Stage::version)
                .max()
                .orElse(0);
        Set<Deed> told = new LinkedHashSet<>(toldAtOnce(channel));
        told.removeIf(deed -> !deed.notice() && deed.version() < lastOut);
        return told;
    }

    private void amend() {
        String officer = oneOf(List.of("officer-customs", "officer-police"));
        ObjectNode correction = PatientClient.JSON.createObjectNode().put("reason", "seen later");
        if (random.nextInt(3) == 0 && stage().isIn(channelOf(officer))) {
            correction.put("narrative", SECRET + " again, " + random.nextInt());
        } else {
            channels(correction.putArray("channels"), officer);
        }
        Answer answer = client.patch(officer, path(), stage().version(), correction);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        enter("amended", answer);
    }

    private void validate() {
        String analyst = stage().isIn("WCO") ? "analyst-wco" : "analyst-interpol";
        Answer answer = client.post(analyst, path() + "/validation");
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 409);
        if (answer.status() == 200) {
            enter("validated", answer);
        }
    }

    private void retract() {
        Answer answer = client.post(
                "officer-customs",
                path() + "/retraction",
                PatientClient.JSON.createObjectNode().put("reason", "recorded by mistake"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        enter("retracted", answer);
    }

    /** The officer's own, and mostly no other. */
    private void channels(ArrayNode channels, String officer) {
        CHANNELS.stream()
                .filter(channel -> channel.equals(channelOf(officer)) || random.nextInt(5) < 2)
                .forEach(channels::add);
    }

    private static String channelOf(String officer) {
        return officer.equals("officer-customs") ? "WCO" : "INTERPOL";
    }

    private void enter(String kind, Answer answer) {
        long version = answer.body().get("version").asLong();
        if (!stages.isEmpty() && version == stage().version()) {
            return;
        }
        Set<String> channels = new TreeSet<>();
        answer.body().get("channels").forEach(channel -> channels.add(channel.asText()));
        stages.add(new Stage(version, kind, channels));
    }

    private Stage stage() {
        return stages.get(stages.size() - 1);
    }

    private String path() {
        return collection + "/" + id;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        return id + stages;
    }

    private record Stage(long version, String kind, Collection<String> channels) {
        boolean isIn(String channel) {
            return channels.contains(channel);
        }
    }
}
