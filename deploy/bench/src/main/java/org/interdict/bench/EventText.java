package org.interdict.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event as JSON, of which one member is of interest. */
final class EventText {
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");

    private EventText() {}

    /** The record that it tells of. */
    static Optional<String> subject(String json) {
        Matcher found = SUBJECT.matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
