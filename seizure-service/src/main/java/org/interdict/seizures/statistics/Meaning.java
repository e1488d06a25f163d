package org.interdict.seizures.statistics;

import java.util.Locale;
import java.util.Optional;
import org.interdict.contracts.codes.CodeList;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.kit.problem.Wording;

/**
 * What people call a dimension, and the list that its values are of.
 *
 * @param word where the title of the list does not say it
 */
record Meaning(Optional<CodeList> codes, Optional<Word> word) {
    static Meaning of(Dimension dimension) {
        return switch (dimension) {
            case COMMODITY_GROUP -> of("commodity-groups");
            case COMMODITY -> of("commodities");
            case UNIT -> of(Word.UNIT);
            case UNIT_TYPE -> of("unit-types");
            case COUNTRY -> of("countries");
            case SUBREGION -> of("regions", Word.SUBREGION);
            case REGION -> of("regions", Word.REGION);
            case YEAR -> of(Word.YEAR);
            case QUARTER -> of(Word.QUARTER);
            case MONTH -> of(Word.MONTH);
            case TRANSPORT_MODE -> of("transport-modes");
            case TRAFFIC_TYPE -> of("traffic-types");
            case DIRECTION -> of("directions");
            case DETECTION_METHOD -> of("detection-methods");
            case CONCEALMENT -> of("concealments");
            case ORIGIN -> of("countries", Word.ORIGIN);
            case DEPARTURE -> of("countries", Word.DEPARTURE);
            case DESTINATION -> of("countries", Word.DESTINATION);
            case OPERATION -> of(Word.OPERATION);
            case INITIATIVE -> of(Word.INITIATIVE);
            case SPECIES -> of(Word.SPECIES);
            case CHANNEL -> of("exchange-channels");
            case STATUS -> of("seizure-statuses");
            case ICCS -> of(Word.CRIME);
        };
    }

    String name(Wording wording) {
        return word.map(text -> text.in(wording))
                .orElseGet(() -> codes.orElseThrow()
                        .title()
                        .in(Locale.forLanguageTag(wording.language().tag())));
    }

    private static Meaning of(String list) {
        return new Meaning(CodeLists.named(list), Optional.empty());
    }

    private static Meaning of(String list, Word word) {
        return new Meaning(CodeLists.named(list), Optional.of(word));
    }

    private static Meaning of(Word word) {
        return new Meaning(Optional.empty(), Optional.of(word));
    }
}
