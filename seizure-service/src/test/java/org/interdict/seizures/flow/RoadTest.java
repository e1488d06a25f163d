package org.interdict.seizures.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoadTest {
    @Test
    void leadsFromTheOriginThroughTransitInItsOrderToTheDestination() {
        assertThat(new Road("CO", List.of("PA", "EC"), "BE").hops(Level.COUNTRY))
                .containsExactly(new Hop("CO", "PA"), new Hop("PA", "EC"), new Hop("EC", "BE"));
        assertThat(new Road("CO", List.of(), "BE").hops(Level.COUNTRY)).containsExactly(new Hop("CO", "BE"));
    }

    @Test
    void hasEndsThatAreNotKnown() {
        assertThat(new Road(null, List.of(), null).hops(Level.COUNTRY)).containsExactly(new Hop(null, null));
        assertThat(new Road("CO", List.of(), null).hops(Level.COUNTRY)).containsExactly(new Hop("CO", null));
        assertThat(new Road(null, List.of("PA"), null).hops(Level.COUNTRY))
                .containsExactly(new Hop(null, "PA"), new Hop("PA", null));
    }

    @Test
    void takesAHopOnceHoweverOftenItLeadsThere() {
        assertThat(new Road("CO", List.of("PA", "CO", "PA"), "BE").hops(Level.COUNTRY))
                .containsExactly(new Hop("CO", "PA"), new Hop("PA", "CO"), new Hop("PA", "BE"));
    }

    @Test
    void leadsFromAPlaceToItselfInsideACountryOrSubregion() {
        assertThat(new Road("CO", List.of("CO"), "CO").hops(Level.COUNTRY)).containsExactly(new Hop("CO", "CO"));
        // 005 is South America, 155 Western Europe.
        assertThat(new Road("CO", List.of("EC", "PE", "BE"), "NL").hops(Level.SUBREGION))
                .containsExactly(new Hop("005", "005"), new Hop("005", "155"), new Hop("155", "155"));
    }

    @Test
    void passesThroughNoSubregionThatIsKnownInAntarctica() {
        assertThat(new Road("CO", List.of("AQ"), null).hops(Level.SUBREGION))
                .containsExactly(new Hop("005", null), new Hop(null, null));
    }

    @Test
    void hopsAreInTheOrderOfTheirCodesAndWhatIsNotKnownComesLast() {
        List<Hop> ordered = List.of(
                new Hop("BE", "NL"),
                new Hop("BE", null),
                new Hop("CO", "BE"),
                new Hop(null, "BE"),
                new Hop(null, null));
        assertThat(new TreeSet<>(ordered)).containsExactlyElementsOf(ordered);
    }
}
