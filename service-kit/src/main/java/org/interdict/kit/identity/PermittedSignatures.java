package org.interdict.kit.identity;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

/** Which signatures a token may have. Quarkus permits either one algorithm or every one with a public key. */
@Singleton
@Unremovable
final class PermittedSignatures implements Validator {
    private static final Set<String> PERMITTED =
            Set.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    @Override
    public @Nullable String validate(JwtContext token) {
        for (JsonWebStructure part : token.getJoseObjects()) {
            if (!PERMITTED.contains(part.getAlgorithmHeaderValue())) {
                return "signed with " + part.getAlgorithmHeaderValue();
            }
        }
        return null;
    }
}
