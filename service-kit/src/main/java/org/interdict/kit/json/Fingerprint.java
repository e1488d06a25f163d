package org.interdict.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two records say the same, by a hash of their canonical JSON: absent members left out, decimals plain,
 * members in one order. A resend is known by it.
 */
@Singleton
public final class Fingerprint {
    private final ObjectMapper canonical;

    Fingerprint(ObjectMapper json) {
        canonical = json.copy()
                .setConfig(json.getSerializationConfig()
                        .with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
    }

    public String of(Object content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(content)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
