package org.interdict.seizures.webhook;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges of addresses in CIDR notation; an address alone is a range of one. */
final class AddressRanges {
    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    static AddressRanges of(Collection<String> cidrs) {
        return new AddressRanges(
                cidrs.stream().map(String::strip).map(Range::parse).toList());
    }

    boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** The addresses that begin with the same bits. */
    private static final class Range {
        private final byte[] network;
        private final int bits;

        private Range(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        /** Written in figures: no name is looked up here. */
        static Range parse(String cidr) {
            String[] parts = cidr.split("/", 2);
            byte @Nullable [] network = NetUtil.createByteArrayFromIpAddressString(parts[0]);
            if (network == null || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
                throw new IllegalArgumentException("not a range of addresses: " + cidr);
            }
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : network.length * 8;
            if (bits > network.length * 8) {
                throw new IllegalArgumentException("not a range of addresses: " + cidr);
            }
            return new Range(network, bits);
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
