package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.contracts.codes.UnitStatus.CLOSED;
import static org.interdict.contracts.codes.UnitStatus.ESTABLISHED;
import static org.interdict.contracts.codes.UnitStatus.OPERATIONAL;
import static org.interdict.contracts.codes.UnitStatus.PLANNED;
import static org.interdict.contracts.codes.UnitStatus.SUSPENDED;

import org.junit.jupiter.api.Test;

class UnitStatusTest {
    @Test
    void leadsFromPlansOverWorkToTheEnd() {
        assertThat(PLANNED.possibleNext()).containsExactly(ESTABLISHED, CLOSED);
        assertThat(ESTABLISHED.possibleNext()).containsExactly(OPERATIONAL, CLOSED);
        assertThat(OPERATIONAL.possibleNext()).containsExactly(SUSPENDED, CLOSED);
        assertThat(SUSPENDED.possibleNext()).containsExactly(OPERATIONAL, CLOSED);
        assertThat(CLOSED.possibleNext()).isEmpty();
    }
}
