package org.interdict.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interdict.local.kafka.Broker;
import org.interdict.local.kafka.Topics;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.Web;
import org.interdict.local.part.Part;

/** Kafka in a JVM of its own, with every topic. */
final class KafkaPart implements Part {
    static final String NAME = "kafka";
    private static final List<String> SMALL_JVM =
            List.of("-Xms64m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path data;
    private final Addresses addresses;
    private final Marker marker;

    KafkaPart(Path data, Addresses addresses, Marker marker) {
        this.data = data;
        this.addresses = addresses;
        this.marker = marker;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> command() {
        List<String> options = new ArrayList<>(List.of(marker.javaOption()));
        options.addAll(SMALL_JVM);
        return JavaProcess.command(
                Broker.class,
                options,
                List.of(
                        data.toString(),
                        String.valueOf(addresses.kafka()),
                        String.valueOf(addresses.kafkaController())));
    }

    @Override
    public boolean isReady() {
        return Web.accepts(addresses.kafka());
    }

    @Override
    public void settle() {
        Topics.createMissing("127.0.0.1:" + addresses.kafka());
    }

    @Override
    public Turn turn() {
        return Turn.SECOND;
    }
}
