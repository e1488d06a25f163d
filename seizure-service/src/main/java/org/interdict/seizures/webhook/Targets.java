package org.interdict.seizures.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.interdict.kit.problem.Fault;

/** Which addresses a receiver may give. They are checked again at each attempt: what a name means can change. */
@Singleton
public class Targets {
    private static final long LONGEST_LOOK_UP_SECONDS = 5;

    private final Names names;
    private final AddressGuard guard;

    Targets(Names names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /** What is wrong with an address; empty when nothing is. */
    public Optional<Fault> fault(String pointer, String url) {
        URI target;
        try {
            target = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of(notAnAddress(pointer));
        }
        if (target.getScheme() == null || target.getHost() == null || target.getPort() > 65_535) {
            return Optional.of(notAnAddress(pointer));
        }
        if (!target.getScheme().equalsIgnoreCase("https") && !target.getScheme().equalsIgnoreCase("http")) {
            return Optional.of(new Fault(pointer, "wrong-scheme", "Events are delivered by https."));
        }
        if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return Optional.of(new Fault(
                    pointer,
                    "not-permitted",
                    "The address must have no user name, password or fragment; the signature says who sends."));
        }
        return reached(pointer, target);
    }

    private Optional<Fault> reached(String pointer, URI target) {
        List<InetAddress> addresses = names.addresses(WebhookClient.host(target))
                .completeOnTimeout(List.of(), LONGEST_LOOK_UP_SECONDS, TimeUnit.SECONDS)
                .exceptionally(fault -> List.of())
                .join();
        if (addresses.isEmpty()) {
            return Optional.of(new Fault(pointer, "unknown-host", "No address is known of this host."));
        }
        if (guard.permits(addresses, WebhookClient.isEncrypted(target))) {
            return Optional.empty();
        }
        return Optional.of(
                guard.permits(addresses, true)
                        ? new Fault(pointer, "wrong-scheme", "Events are delivered by https.")
                        : new Fault(pointer, "address-not-permitted", "The host must have public addresses only."));
    }

    private static Fault notAnAddress(String pointer) {
        return new Fault(pointer, "wrong-format", "Expected an address such as https://receiver.example/events.");
    }
}
