package org.interdict.seizures.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.kit.event.Announcement;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.partner.PartnerCopies;
import org.interdict.seizures.visibility.Audience;

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

    /**
     * Enters a record, or finds that the unit sent the same report before.
     *
     * @param asEver the same record, whatever has become of its unit since: it may have been made when that was not known
     */
    public Entered<T> enter(Supplier<T> record, Supplier<T> asEver) {
        T candidate;
        try {
            candidate = record.get();
        } catch (ProblemException refusal) {
            return made(asEver).flatMap(this::sentBefore).orElseThrow(() -> refusal);
        }
        if (!addAndAnnounce(List.of(candidate)).isEmpty()) {
            return new Entered<>(candidate, true);
        }
        return sentBefore(candidate)
                .orElseThrow(() -> new ProblemException(
                        CaseProblem.REFERENCE_TAKEN,
                        "The unit reported another record under {0}.",
                        candidate.reference()));
    }

    private Optional<Entered<T>> sentBefore(T candidate) {
        Map<NaturalKey, Recorded> recorded = file.recorded(List.of(candidate.key()));
        return isResend(candidate, recorded)
                ? Optional.of(new Entered<>(
                        file.get(Objects.requireNonNull(recorded.get(candidate.key()))
                                .id()),
                        false))
                : Optional.empty();
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

    /**
     * Enters many at once; one verdict a report, in their order. A report that makes no record is rejected, unless it made
     * one before.
     *
     * @param asEver as in {@link #enter}
     */
    public <R> List<Verdict> enterAll(List<R> reports, Function<R, T> record, Function<R, T> asEver) {
        Verdict[] verdicts = new Verdict[reports.size()];
        Map<Integer, T> acceptable = new LinkedHashMap<>();
        Map<Integer, T> refused = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            R report = reports.get(i);
            try {
                acceptable.put(i, record.apply(report));
            } catch (ProblemException e) {
                int place = i;
                verdicts[i] = Verdict.rejected(e);
                made(() -> asEver.apply(report)).ifPresent(candidate -> refused.put(place, candidate));
            }
        }
        Map<NaturalKey, T> first = new LinkedHashMap<>();
        acceptable.values().forEach(candidate -> first.putIfAbsent(candidate.key(), candidate));
        Set<UUID> added = addAndAnnounce(first.values());
        Map<NaturalKey, Recorded> recorded =
                file.recorded(Stream.concat(acceptable.values().stream(), refused.values().stream())
                        .map(CaseRecord::key)
                        .collect(Collectors.toSet()));
        acceptable.forEach((i, candidate) -> verdicts[i] = verdict(candidate, added, recorded));
        refused.forEach((i, candidate) -> {
            if (isResend(candidate, recorded)) {
                verdicts[i] = unchanged(candidate, recorded);
            }
        });
        return List.of(verdicts);
    }

    private Optional<T> made(Supplier<T> record) {
        try {
            return Optional.of(record.get());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Puts a correction in the place of what it corrects; one that says the same changes nothing. */
    public T amend(T before, T after) {
        return file.fingerprintOf(after).equals(file.fingerprintOf(before)) ? before : change(before, after);
    }

    /** The later version takes the place of the earlier; a channel that it shuts out is told to forget the record. */
    public T change(T before, T after) {
        file.replace(before, after);
        List<Announcement> announcements =
                new ArrayList<>(after.status() == SeizureStatus.RETRACTED ? retracted(after) : changed(after));
        before.channelsShutOutBy(after).forEach(channel -> announcements.addAll(withdrawn(after, channel)));
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
                .flatMap(candidate -> changed(candidate).stream())
                .toList());
        return added;
    }

    private Verdict verdict(T candidate, Set<UUID> added, Map<NaturalKey, Recorded> recorded) {
        if (added.contains(candidate.id())) {
            return Verdict.created(candidate.id().toString());
        }
        return isResend(candidate, recorded)
                ? unchanged(candidate, recorded)
                : Verdict.rejected(
                        new Fault("/reference", "conflict", "The unit reported another record under this reference."));
    }

    private Verdict unchanged(T candidate, Map<NaturalKey, Recorded> recorded) {
        return Verdict.unchanged(
                Objects.requireNonNull(recorded.get(candidate.key())).id().toString());
    }

    private boolean isResend(T candidate, Map<NaturalKey, Recorded> recorded) {
        Recorded earlier = recorded.get(candidate.key());
        return earlier != null && earlier.fingerprints().contains(file.fingerprintOf(candidate));
    }

    private List<Announcement> changed(T record) {
        return PartnerCopies.with(ofChange(record), Audience.ofChange(record.channels()));
    }

    private List<Announcement> retracted(T record) {
        return PartnerCopies.with(
                ofChange(record),
                Audience.ofRetraction(record.channels(), file.table().channelsBefore(record.id())),
                events.notice(record));
    }

    private List<Announcement> withdrawn(T record, ExchangeChannel channel) {
        return PartnerCopies.with(
                announcement(
                        record,
                        events.typeOfWithdrawal(),
                        Map.of(EventAttributes.CHANNEL, channel.name()),
                        events.notice(record)),
                Audience.ofWithdrawal(channel));
    }

    private Announcement ofChange(T record) {
        return announcement(record, events.type(record.change().kind()), Map.of(), events.state(record));
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
