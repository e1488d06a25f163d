package org.interdict.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ContentsTest {
    @Test
    void tellsRecordsByTheirMembers() {
        assertThat(of("{\"unit\": \"MUPMA-PCU\", \"seizedOn\": \"2023-01-01\"}").collection())
                .isEqualTo("seizures");
        assertThat(of("{\"code\": \"MUPMA-PCU\", \"establishedOn\": \"2005-04-06\"}")
                        .collection())
                .isEqualTo("units");
        assertThat(of("{\"reference\": \"TR001\", \"themes\": []}").collection())
                .isEqualTo("training-activities");
    }

    @Test
    void tellsTheIndividualSeizuresByTheirHeader() {
        Contents contents = of("REGION;SUBREGION;COUNTRY;ROUTING\n");
        assertThat(contents.collection()).isEqualTo("seizures");
        assertThat(contents.query()).isEqualTo("?profile=ids");
    }

    @Test
    void tellsAWorkbookByItsName() {
        assertThat(Contents.of("PK\u0003\u0004", "Seizures 2023.xlsx", false).collection())
                .isEqualTo("seizures");
        assertThatThrownBy(() -> Contents.of("PK\u0003\u0004", "book.xlsx", false))
                .hasMessageContaining("book.xlsx");
    }

    private static Contents of(String beginning) {
        return Contents.of(beginning, "file", false);
    }
}
