package org.interdict.local;

import java.util.ArrayList;
import java.util.List;
import org.interdict.local.identity.IdentityProvider;
import org.interdict.local.identity.Secrets;
import org.interdict.local.machine.Installation;
import org.interdict.local.machine.Marker;
import org.interdict.local.part.LogFiles;
import org.interdict.local.part.Part;
import org.interdict.local.postgres.PostgresProgram;
import org.interdict.local.postgres.PostgresServer;

/** Of what a suite consists: a plain list, in which a service stands once for each of its replicas. */
final class SuiteParts {
    private static final List<String> DATABASES = List.of("unit_registry", "seizure", "training");

    private final SuiteSettings settings;
    private final SuiteFolder folder;

    SuiteParts(SuiteSettings settings) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
    }

    List<Part> all() {
        List<Part> all = new ArrayList<>(infrastructure());
        Secrets secrets = identity().secrets();
        for (Service service : Service.values()) {
            service.parts(settings.addresses())
                    .forEach((name, port) -> all.add(new ServicePart(service, name, port, settings, secrets)));
        }
        return all;
    }

    /** What runs without a line of ours but the launcher. */
    List<Part> infrastructure() {
        Marker marker = settings.marker();
        LogFiles logFiles = folder.logFiles();
        Addresses addresses = settings.addresses();
        PostgresServer server = new PostgresServer(
                PostgresProgram.home(Installation.ofThisBuild()), folder.postgres(), addresses.postgres());
        return List.of(
                new GuardPart(folder, settings),
                new PostgresPart(server, marker, logFiles, DATABASES, settings.replicas()),
                new KafkaPart(folder.kafka(), addresses, marker),
                new IdentityPart(identity(), addresses, marker, logFiles));
    }

    private IdentityProvider identity() {
        return new IdentityProvider(folder.identity(), settings.addresses().frontDoor());
    }
}
