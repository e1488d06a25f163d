package org.interdict.seizures.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitTest {
    @Test
    void knowsARightContainerNumber() {
        assertThat(CheckDigit.ofContainer("MSKU1234565")).isTrue();
        assertThat(CheckDigit.ofContainer("CSQU3054383")).isTrue();
    }

    @Test
    void findsASlipInAContainerNumber() {
        assertThat(CheckDigit.ofContainer("MSKU1234566")).isFalse();
        assertThat(CheckDigit.ofContainer("MSKU2134565")).isFalse();
    }

    @Test
    void knowsARightImoNumber() {
        assertThat(CheckDigit.ofVessel("9074729")).isTrue();
        assertThat(CheckDigit.ofVessel("9074728")).isFalse();
    }
}
