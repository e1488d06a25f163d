package org.interdict.seizures.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.seizures.feed.EventFeed;
import org.interdict.seizures.feed.ToldEvent;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.interdict.seizures.webhook.Secret;
import org.interdict.seizures.webhook.Secrets;
import org.interdict.seizures.webhook.WebhookConfig;
import org.interdict.seizures.webhook.Webhooks.Message;

/** Writes and signs what is sent, as the owner of the subscription may see it at this moment. */
@Singleton
final class Messages {
    /** A body stays under 20 kB; what stands around the data has its place beside them. */
    private static final int LONGEST_DATA = 18_000;

    private final EventFeed feed;
    private final Visibility visibility;
    private final Secrets secrets;
    private final WebhookConfig config;
    private final ObjectMapper json;

    Messages(EventFeed feed, Visibility visibility, Secrets secrets, WebhookConfig config, ObjectMapper json) {
        this.feed = feed;
        this.visibility = visibility;
        this.secrets = secrets;
        this.config = config;
        this.json = json;
    }

    /** The messages of those whose event is in sight. */
    Map<Ready, Message> of(List<Ready> deliveries) {
        Map<Ready, Message> messages = new HashMap<>();
        deliveries.stream().collect(Collectors.groupingBy(this::sight)).forEach((sight, ofReader) -> {
            Map<String, ToldEvent> events = inSight(ofReader, sight);
            ofReader.forEach(delivery -> Optional.ofNullable(events.get(delivery.eventId()))
                    .ifPresent(event -> messages.put(delivery, message(delivery, event))));
        });
        return messages;
    }

    private Map<String, ToldEvent> inSight(List<Ready> deliveries, Sight sight) {
        Set<String> ids = deliveries.stream().map(Ready::eventId).collect(Collectors.toSet());
        return feed.inSight(ids, sight, LONGEST_DATA).stream()
                .collect(Collectors.toMap(event -> event.event().id(), event -> event));
    }

    /** A subscription sees what its owner, a partner on its channel, would see. */
    private Sight sight(Ready delivery) {
        return visibility.of(
                new Caller(delivery.owner(), Set.of(Role.PARTNER), Optional.of(delivery.channel()), Optional.empty()));
    }

    private Message message(Ready delivery, ToldEvent told) {
        return new Message(
                delivery.eventId(),
                delivery.attempts() + 1,
                delivery.epochSecond(),
                secretsOf(delivery),
                write(EventBodyView.of(
                        told.event(),
                        told.isWhole()
                                ? null
                                : config.publicBase() + "/api/v1/events/"
                                        + told.event().id())));
    }

    private List<Secret> secretsOf(Ready delivery) {
        Secret present = secrets.secret(delivery.subscriptionId(), delivery.secretNumber());
        return delivery.hasTwoSecrets()
                ? Stream.of(present, secrets.secret(delivery.subscriptionId(), delivery.secretNumber() - 1))
                        .toList()
                : List.of(present);
    }

    private String write(EventBodyView body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
