package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.interdict.journey.PatientClient.Answer;

/** A partner's subscription, and its endpoint. */
final class Subscriber implements AutoCloseable {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final PatientClient client;
    private final String partner;
    private final WebhookReceiver receiver;
    private final String path;

    Subscriber(PatientClient client, String partner, WebhookReceiver receiver) {
        this.client = client;
        this.partner = partner;
        this.receiver = receiver;
        ObjectNode subscription = PatientClient.JSON.createObjectNode().put("name", "journey of " + partner);
        subscription.putObject("delivery").put("kind", "WEBHOOK").put("url", receiver.url());
        Answer answer = client.post(partner, SUBSCRIPTIONS, subscription);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        receiver.trust(answer.body().get("secret").asText());
        path = SUBSCRIPTIONS + "/" + answer.body().get("id").asText();
    }

    /** What was accepted of records, in its order. */
    List<Told> told() {
        return receiver.accepted().stream().filter(Told::isOfARecord).toList();
    }

    String state() {
        return client.get(partner, path).body().path("state").asText();
    }

    /** The latest attempts. */
    JsonNode log() {
        return client.get(partner, path + "/deliveries?limit=20").body();
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    @Override
    public void close() {
        client.delete(partner, path);
        receiver.close();
    }
}
