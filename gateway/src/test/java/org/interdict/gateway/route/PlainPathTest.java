package org.interdict.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/v1/units/, /api/v1/units/",
        "/auth/%61dmin, /auth/admin",
        "/auth/realms/interdict/.well-known/openid-configuration, /auth/realms/interdict/.well-known/openid-configuration",
        "/a/...b/c..d, /a/...b/c..d",
        "/units/%C3%A9t%C3%A9, /units/été",
    })
    void decodesAPathThatCanBeReadInOneWay(String raw, String plain) {
        assertThat(PlainPath.of(raw)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "api", "*", "http://x/y", "//a", "/a//b", "/a/./b", "/a/../b", "/a/..", "/a/%2e%2e/b", "/a/.%2E",
                "/a;b=c/d", "/a%3Bb", "/a%2Fb", "/a%5cb", "/a\\b", "/a%252e", "/a%zz", "/a%2", "/a%", "/a%00", "/a%0a",
                "/a b", "/a\u0001", "/é", "/%C3", "/a%3f", "/a%23", "/a|b"
            })
    void refusesAPathThatIsBrokenOrCouldMeanAnother(String raw) {
        assertThat(PlainPath.of(raw)).isEmpty();
    }
}
