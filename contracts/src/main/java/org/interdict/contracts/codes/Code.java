package org.interdict.contracts.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One code of a list: how it is written on the wire, what it is called and what it means.
 *
 * @param definition one sentence; empty where the label says it all, as with countries
 * @param properties what the list says of the code beyond that, by name: a text, a decimal, a list of texts, or true or false
 */
public record Code(String code, Translated label, Optional<Translated> definition, Map<String, Object> properties) {
    public Code {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
