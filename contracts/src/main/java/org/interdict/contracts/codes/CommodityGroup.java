package org.interdict.contracts.codes;

import static org.interdict.contracts.codes.Measure.AREA;
import static org.interdict.contracts.codes.Measure.COUNT;
import static org.interdict.contracts.codes.Measure.DOSE;
import static org.interdict.contracts.codes.Measure.MASS;
import static org.interdict.contracts.codes.Measure.PLANT;
import static org.interdict.contracts.codes.Measure.VOLUME;

import java.util.List;
import java.util.Optional;

/** The commodity groups of the programme, each with the measures that make sense for it and its code in the International Classification of Crime for Statistical Purposes (ICCS, UNODC 2015) where that is certain. */
public enum CommodityGroup {
    PRECURSORS("0601", MASS, VOLUME, DOSE, COUNT),
    COCAINE("0601", MASS, VOLUME, DOSE, PLANT, AREA, COUNT),
    HEROIN("0601", MASS, VOLUME, DOSE, COUNT),
    OTHER_OPIOIDS("0601", MASS, VOLUME, DOSE, PLANT, AREA, COUNT),
    CANNABIS("0601", MASS, VOLUME, DOSE, PLANT, AREA, COUNT),
    AMPHETAMINES("0601", MASS, VOLUME, DOSE, COUNT),
    NPS("0601", MASS, VOLUME, DOSE, PLANT, COUNT),
    OTHER_DRUGS("0601", MASS, VOLUME, DOSE, PLANT, COUNT),
    MEDICINES("", COUNT, DOSE, MASS, VOLUME),
    HAZARDOUS_WASTE("1002", MASS, VOLUME, COUNT),
    CITES_PRODUCTS("1003", MASS, COUNT, VOLUME),
    FISHERY_PRODUCTS("1003", MASS, COUNT),
    CIGARETTES("0804", COUNT, MASS),
    TAX_EVASION_GOODS("0804", COUNT, MASS, VOLUME),
    IPR_GOODS("0702", COUNT, MASS),
    STRATEGIC_GOODS("0901", COUNT, MASS),
    CULTURAL_PROPERTY("", COUNT),
    MINERALS("", MASS, COUNT),
    CURRENCY("", COUNT),
    OTHER("", MASS, VOLUME, COUNT, DOSE);

    private final String iccs;
    private final List<Measure> measures;

    CommodityGroup(String iccs, Measure... measures) {
        this.iccs = iccs;
        this.measures = List.of(measures);
    }

    /** The ICCS code, empty where none is certain. */
    public Optional<String> iccs() {
        return iccs.isEmpty() ? Optional.empty() : Optional.of(iccs);
    }

    /** The measures that make sense for it, the usual one first. */
    public List<Measure> measures() {
        return measures;
    }

    /** Whether a quantity of a commodity of this group may be stated in this measure. */
    public boolean isMeasuredIn(Measure measure) {
        return measures.contains(measure);
    }
}
