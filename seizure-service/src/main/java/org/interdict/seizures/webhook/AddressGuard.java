package org.interdict.seizures.webhook;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/**
 * Which addresses messages may be sent to: public ones by https, and those that the operator allows by http too. It keeps
 * a subscription from reaching what only this service can reach.
 */
@Singleton
public final class AddressGuard {
    /** Of IPv4 what is not public (IANA's registry of special-purpose addresses), multicast and the reserved rest. */
    private static final AddressRanges NOT_PUBLIC_4 = AddressRanges.of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4"));

    /** The only part of IPv6 that is given out as public; IPv4 mapped, translated and local addresses lie outside. */
    private static final AddressRanges PUBLIC_6 = AddressRanges.of(List.of("2000::/3"));

    /** Within it: protocols with Teredo, documentation, 6to4, documentation again. */
    private static final AddressRanges NOT_PUBLIC_6 =
            AddressRanges.of(List.of("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"));

    private final AddressRanges allowed;

    AddressGuard(WebhookConfig config) {
        this.allowed = AddressRanges.of(config.allow().orElse(List.of()));
    }

    /** Whether a name with these addresses may be sent to; a single one that may not be spoils it. */
    public boolean permits(Collection<InetAddress> addresses, boolean encrypted) {
        return !addresses.isEmpty()
                && addresses.stream().allMatch(address -> allowed.contain(address) || (encrypted && isPublic(address)));
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !NOT_PUBLIC_4.contain(address)
                : PUBLIC_6.contain(address) && !NOT_PUBLIC_6.contain(address);
    }
}
