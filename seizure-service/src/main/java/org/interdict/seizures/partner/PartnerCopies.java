package org.interdict.seizures.partner;

import java.util.List;
import java.util.stream.Stream;
import org.interdict.contracts.events.Topics;
import org.interdict.kit.event.Announcement;
import org.interdict.seizures.visibility.Audience;

/** The copies of events on the topics of partners: the same event under the same id, told as far as each may hear. */
public final class PartnerCopies {
    private PartnerCopies() {}

    /**
     * An event and its copies, to be announced together.
     *
     * @param notice what a channel is told that is to forget the record
     */
    public static List<Announcement> with(Announcement event, Audience audience, Object notice) {
        Stream<Announcement> whole =
                audience.partners().stream().map(channel -> event.on(Topics.ofPartners(channel), event.data()));
        Stream<Announcement> notices =
                audience.told().stream().map(channel -> event.on(Topics.ofPartners(channel), notice));
        return Stream.concat(Stream.of(event), Stream.concat(whole, notices)).toList();
    }

    /** Of an event that no channel is told to forget. */
    public static List<Announcement> with(Announcement event, Audience audience) {
        return with(event, audience, event.data());
    }
}
