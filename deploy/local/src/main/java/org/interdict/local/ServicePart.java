package org.interdict.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.local.identity.Secrets;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.machine.Web;
import org.interdict.local.part.Part;

/** One process of a service. It starts beside the identity provider, which it can be without for a while. */
record ServicePart(Service service, String name, int port, SuiteSettings settings, Secrets secrets) implements Part {
    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(JavaProcess.java());
        command.add(settings.marker().javaOption());
        command.addAll(settings.optionsOf(service));
        command.add("-jar");
        command.add(settings.repository()
                .resolve(service.module())
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        return command;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(service.environment(settings.addresses(), secrets));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return environment;
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresPart.NAME, KafkaPart.NAME);
    }

    @Override
    public boolean isReady() {
        return Web.answersOk(Addresses.http(port) + "/q/health/ready");
    }
}
