package org.interdict.seizures.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(guard().permits(addresses(address), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void permitsWhatIsPublicByHttpsAlone(String address) {
        assertThat(guard().permits(addresses(address), true)).isTrue();
        assertThat(guard().permits(addresses(address), false)).isFalse();
    }

    @Test
    void permitsWhatTheOperatorAllowsByHttpToo() {
        AddressGuard guard = guard("10.1.0.0/16", " 127.0.0.1", "fd00::/8");
        assertThat(guard.permits(addresses("10.1.2.3"), false)).isTrue();
        assertThat(guard.permits(addresses("127.0.0.1"), false)).isTrue();
        assertThat(guard.permits(addresses("fd00::7"), true)).isTrue();
        assertThat(guard.permits(addresses("10.2.0.1"), true)).isFalse();
        assertThat(guard.permits(addresses("127.0.0.2"), false)).isFalse();
        assertThat(guard.permits(addresses("1.1.1.1"), false)).isFalse();
    }

    /** A name can have a public address when it is checked, and a private one beside it, or later. */
    @Test
    void refusesANameWithASingleAddressThatIsNotPublic() {
        assertThat(guard().permits(addresses("1.1.1.1", "10.0.0.1"), true)).isFalse();
        assertThat(guard().permits(List.of(), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"receivers.example/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "300.1.1.1", "10.0.0/8/8"})
    void doesNotStartWithARangeThatIsNone(String range) {
        assertThatThrownBy(() -> guard(range)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(new AWebhookConfig().allowing(allowed));
    }

    private static List<InetAddress> addresses(String... texts) {
        return List.of(texts).stream().map(AddressGuardTest::address).toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
