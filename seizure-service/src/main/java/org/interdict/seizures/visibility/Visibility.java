package org.interdict.seizures.visibility;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;

/**
 * The one rule of who may see which record; every exit asks it. Nobody sees anything unless one of three ways leads
 * there: an officer's own unit, the channel of an officer, analyst or partner, or what a steward has recorded itself. An
 * alert that names its addressees is on its channels for their units and for who issued it alone. What is about no record
 * is open to all who may hear events, whatever their channel.
 */
@Singleton
public final class Visibility {

    /** What this caller may see. */
    public Sight of(Caller caller) {
        return new Sight(
                caller.is(Role.OFFICER) ? caller.unit() : Optional.empty(),
                hearsEvents(caller) ? caller.channel() : Optional.empty(),
                caller.is(Role.STEWARD) ? Optional.of(caller.id()) : Optional.empty(),
                caller.is(Role.OFFICER) || caller.is(Role.ANALYST) ? Optional.of(caller.id()) : Optional.empty(),
                caller.is(Role.ANALYST),
                hearsEvents(caller) ? Optional.of(caller.id()) : Optional.empty());
    }

    private static boolean hearsEvents(Caller caller) {
        return caller.is(Role.OFFICER) || caller.is(Role.ANALYST) || caller.is(Role.PARTNER);
    }
}
