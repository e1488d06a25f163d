package org.interdict.seizures.webhook;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The configuration as it is read from properties, with the defaults of the product. */
final class AWebhookConfig {
    private final Map<String, String> properties = new HashMap<>();

    AWebhookConfig with(String name, String value) {
        properties.put("interdict.webhook." + name, value);
        return this;
    }

    WebhookConfig allowing(String... ranges) {
        return ranges.length == 0
                ? build()
                : with("allow", String.join(",", ranges)).build();
    }

    WebhookConfig build() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(WebhookConfig.class);
    }
}
