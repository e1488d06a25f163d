package org.interdict.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the events of this service name their origin and their schema. */
@ConfigMapping(prefix = "interdict.events")
public interface EventConfig {
    /** CloudEvents source; a URI reference. */
    @WithDefault("/${quarkus.application.name}")
    String source();

    /** Where schemas are published; the event's type is appended. */
    @WithDefault("http://localhost:8080/asyncapi/schemas/")
    String schemaBase();
}
