package org.interdict.kit.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls, by the claims of a checked token.
 *
 * @param id the token's subject
 * @param channel claim {@code channel}, where the caller has one
 * @param unit claim {@code unit}: the unit for which an officer speaks
 */
public record Caller(String id, Set<String> roles, Optional<String> channel, Optional<String> unit) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
