package org.interdict.seizures.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.kit.event.Announcement;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;

/** Enters and changes records of one kind: whatever is stored is announced in the same transaction, the caller's. */
public final class Docket<T extends CaseRecord> {
    private static final Comparator<CaseRecord> BY_NATURAL_KEY =
            Comparator.comparing(CaseRecord::unit).thenComparing(CaseRecord::reference);

    private final CaseFile<T> file;
    private final CaseEvents<T> events;
    private final Outbox outbox;
    private final Ids ids;

    public Docket(CaseFile<T> file, CaseEvents<T> events, Outbox outbox, Ids ids) {
        this.file = file;
        this.events = events;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Enters a record, or finds that the unit sent the same report before. */
    public Entered<T> enter(T candidate) {
        if (!addAndAnnounce(List.of(candidate)).isEmpty()) {
            return new Entered<>(candidate, true);
        }
        Recorded earlier = file.recorded(List.of(candidate.key())).get(candidate.key());
        if (earlier == null || !earlier.fingerprints().contains(file.fingerprintOf(candidate))) {
            throw new ProblemException(
                    CaseProblem.REFERENCE_TAKEN, "The unit reported another record under {0}.", candidate.reference());
        }
        return new Entered<>(file.get(earlier.id()), false);
    }

    /** Enters those that are new, and says which they were, in their order. */
    public List<Optional<T>> enterNew(List<Optional<T>> candidates) {
        Map<NaturalKey, T> first = new LinkedHashMap<>();
        candidates.forEach(candidate -> candidate.ifPresent(record -> first.putIfAbsent(record.key(), record)));
        Set<UUID> added = addAndAnnounce(first.values());
        return candidates.stream()
                .map(candidate -> candidate.filter(record -> added.contains(record.id())))
                .toList();
    }

    /** Enters many at once; one verdict a report, in their order. A report that makes no record is rejected. */
    public <R> List<Verdict> enterAll(List<R> reports, Function<R, T> record) {
        Verdict[] verdicts = new Verdict[reports.size()];
        Map<Integer, T> acceptable = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            try {
                acceptable.put(i, record.apply(reports.get(i)));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<NaturalKey, T> first = new LinkedHashMap<>();
        acceptable.values().forEach(candidate -> first.putIfAbsent(candidate.key(), candidate));
        Set<UUID> added = addAndAnnounce(first.values());
        Map<NaturalKey, Recorded> recorded = file.recorded(first.keySet());
        acceptable.forEach((i, candidate) -> verdicts[i] = verdict(candidate, added, recorded));
        return List.of(verdicts);
    }

    /** Puts a correction in the place of what it corrects; one that says the same changes nothing. */
    public T amend(T before, T after) {
        return file.fingerprintOf(after).equals(file.fingerprintOf(before)) ? before : change(before, after);
    }

    /** The later version takes the place of the earlier; a channel that it shuts out is told to forget the record. */
    public T change(T before, T after) {
        file.replace(before, after);
        List<Announcement> announcements = new ArrayList<>();
        announcements.add(changed(after));
        before.channelsShutOutBy(after).forEach(channel -> announcements.add(withdrawn(after, channel)));
        outbox.add(announcements);
        return after;
    }

    private Set<UUID> addAndAnnounce(Collection<T> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        // Everybody inserts in one order: two uploads of the same records would lock each other out otherwise.
        Set<UUID> added = file.addNew(candidates.stream().sorted(BY_NATURAL_KEY).toList());
        outbox.add(candidates.stream()
                .filter(candidate -> added.contains(candidate.id()))
                .map(this::changed)
                .toList());
        return added;
    }

    private Verdict verdict(T candidate, Set<UUID> added, Map<NaturalKey, Recorded> recorded) {
        if (added.contains(candidate.id())) {
            return Verdict.created(candidate.id().toString());
        }
        Recorded earlier = recorded.get(candidate.key());
        return earlier != null && earlier.fingerprints().contains(file.fingerprintOf(candidate))
                ? Verdict.unchanged(earlier.id().toString())
                : Verdict.rejected(
                        new Fault("/reference", "conflict", "The unit reported another record under this reference."));
    }

    private Announcement changed(T record) {
        return announcement(record, events.type(record.change().kind()), Map.of(), events.state(record));
    }

    private Announcement withdrawn(T record, ExchangeChannel channel) {
        return announcement(
                record,
                events.typeOfWithdrawal(),
                Map.of(EventAttributes.CHANNEL, channel.name()),
                events.notice(record));
    }

    private Announcement announcement(T record, String type, Map<String, String> extensions, Object data) {
        return new Announcement(
                ids.next(),
                events.topic(),
                record.id().toString(),
                type,
                record.version(),
                record.change().at(),
                extensions,
                data);
    }
}
