package org.interdict.local;

import java.util.List;
import org.interdict.local.identity.IdentityProvider;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.Web;
import org.interdict.local.part.LogFiles;
import org.interdict.local.part.Part;

/** The identity provider, reached by clients under {@code /auth} of the gateway. */
final class IdentityPart implements Part {
    private static final String NAME = "identity";

    private final IdentityProvider provider;
    private final Addresses addresses;
    private final Marker marker;
    private final LogFiles logFiles;

    IdentityPart(IdentityProvider provider, Addresses addresses, Marker marker, LogFiles logFiles) {
        this.provider = provider;
        this.addresses = addresses;
        this.marker = marker;
        this.logFiles = logFiles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> command() {
        return provider.command(addresses.identity(), addresses.identityManagement(), List.of(marker.javaOption()));
    }

    @Override
    public void prepare() {
        provider.prepare(logFiles.forStartOf(NAME));
    }

    @Override
    public boolean isReady() {
        return Web.answersOk(Addresses.http(addresses.identityManagement()) + "/auth/health/ready");
    }

    @Override
    public Turn turn() {
        return Turn.SECOND;
    }
}
