package org.interdict.seizures.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Looks up the addresses of hosts, each once at a time and on threads of its own: a name whose server is silent holds one
 * thread, and nobody else's delivery.
 */
@Singleton
public class Names {
    private static final int LOOK_UPS_AT_ONCE = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(LOOK_UPS_AT_ONCE, Names::thread);
    private final Map<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();

    /** All addresses of a host; fails with {@link UnknownHostException} where it has none. */
    public CompletableFuture<List<InetAddress>> addresses(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> first = running.putIfAbsent(host, mine);
        if (first != null) {
            return first.copy();
        }
        threads.execute(() -> {
            try {
                mine.complete(List.of(InetAddress.getAllByName(host)));
            } catch (UnknownHostException | RuntimeException e) {
                mine.completeExceptionally(e);
            } finally {
                running.remove(host, mine);
            }
        });
        return mine.copy();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhook-names");
        thread.setDaemon(true);
        return thread;
    }
}
