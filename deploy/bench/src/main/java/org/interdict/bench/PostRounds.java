package org.interdict.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Posts through the gateway, and beside each round the peer. */
final class PostRounds {
    private final Suite suite;
    private final Posting posting;
    private final InsertPeer peer;
    private final int connections;
    private final int seconds;
    private final Series posts = new Series();
    private final Series p50 = new Series();
    private final Series p99 = new Series();
    private final Series inserts = new Series();
    private final Series ratio = new Series();
    private String used = "";

    PostRounds(Suite suite, Posting posting, InsertPeer peer, int connections, int seconds) {
        this.suite = suite;
        this.posting = posting;
        this.peer = peer;
        this.connections = connections;
        this.seconds = seconds;
    }

    void round(String prefix) throws SQLException, IOException, InterruptedException {
        Processors processors = new Processors(suite);
        Posting.Result result = posting.flatOut(prefix, connections, seconds);
        used = processors.used();
        posts.add(result.perSecond());
        p50.add(result.millis(50));
        p99.add(result.millis(99));
        inserts.add(peer.perSecond(connections, seconds));
        ratio.add(posts.last() / inserts.last());
    }

    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(String.format(
                Locale.ROOT,
                "%-40s    median   least – most",
                "Posts, " + connections + " connections, " + seconds + " s a round"));
        table.add("  through the gateway, per second        " + posts.text("%.0f"));
        table.add("    latency p50, ms                      " + p50.text("%.1f"));
        table.add("    latency p99, ms                      " + p99.text("%.1f"));
        table.add("  %-39s".formatted(peer.name() + ", the same rows, per second") + inserts.text("%.0f"));
        table.add("  posts / " + "%-31s".formatted(peer.name()) + ratio.text("%.2f"));
        table.add("  processors used by posts (last round): " + used);
        table.add("");
        return table;
    }
}
