package org.interdict.kit.imports;

import java.util.Map;
import org.interdict.kit.identity.Caller;

/**
 * For whom and how rows are imported.
 *
 * @param profile {@code native}, or the name of one of the importer's
 * @param options of the profile, by name
 */
public record ImportRun(Caller caller, String profile, Map<String, String> options) {
    public static final String NATIVE = "native";

    public boolean isNative() {
        return profile.equals(NATIVE);
    }
}
