package org.interdict.seizures.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.contracts.codes.ExchangeChannel.INTERPOL;
import static org.interdict.contracts.codes.ExchangeChannel.WCO;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
    @Test
    void ofAChangeIsTheChannelsThatTheRecordHasNow() {
        Audience audience = Audience.ofChange(List.of(WCO));
        assertThat(audience.partners()).isEqualTo(audience.channels()).containsExactly(WCO);
        assertThat(audience.told()).isEmpty();
    }

    @Test
    void ofAWithdrawalIsTheChannelThatIsShutOutAlone() {
        Audience audience = Audience.ofWithdrawal(INTERPOL);
        assertThat(audience.partners()).isEqualTo(audience.channels()).isEmpty();
        assertThat(audience.told()).containsExactly(INTERPOL);
    }

    @Test
    void ofARetractionIsEveryChannelThatEverHadTheRecord() {
        Audience audience = Audience.ofRetraction(List.of(WCO), Set.of(WCO, INTERPOL));
        assertThat(audience.partners()).isEqualTo(audience.channels()).containsExactly(WCO);
        assertThat(audience.told()).containsExactly(INTERPOL);
        assertThat(Audience.ofRetraction(List.of(WCO), Set.of()).told()).isEmpty();
    }

    @Test
    void ofWhatIsAboutNoRecordIsEveryReaderOrOneAndNoChannel() {
        Audience open = Audience.ofOpenEvent();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.owner()).isNull();
        Audience own = Audience.ofOwner("analyst-wco");
        assertThat(own.isOpen()).isFalse();
        assertThat(own.owner()).isEqualTo("analyst-wco");
        for (Audience audience : List.of(open, own)) {
            assertThat(audience.isOfARecord()).isFalse();
            assertThat(audience.channels()).isEmpty();
            assertThat(audience.told()).isEmpty();
            assertThat(audience.partners()).isEmpty();
        }
        assertThat(Audience.ofChange(List.of(WCO)).isOfARecord()).isTrue();
    }

    @Test
    void ofAnAlertThatNamesItsAddresseesIncludesNoPartner() {
        assertThat(Audience.ofAlert(List.of(WCO), null).partners()).containsExactly(WCO);
        Audience addressed = Audience.ofAlert(List.of(WCO), List.of("MUPMA-PCU"));
        assertThat(addressed.partners()).isEmpty();
        assertThat(addressed.channels()).containsExactly(WCO);
    }
}
