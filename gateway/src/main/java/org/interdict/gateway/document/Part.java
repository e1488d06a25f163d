package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One service's own document.
 *
 * @param name the service, as people and configuration call it: {@code unit-registry}
 */
record Part(String name, JsonNode document) {}
