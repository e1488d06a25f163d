package org.interdict.seizures.statistics;

import org.interdict.kit.problem.Text;
import org.interdict.kit.problem.Wording;

/** What files of figures say to people beside codes and labels. */
enum Word {
    FIGURES(Text.of("Figures over seizures")),
    DATA(Text.of("Data")),
    CODES(Text.of("Codes")),
    QUERY(Text.of("Query")),
    DIMENSION(Text.of("Dimension")),
    NAME(Text.of("Name")),
    CODE(Text.of("Code")),
    LABEL(Text.of("Label")),
    ADDRESS(Text.of("Address")),
    FROM(Text.of("From")),
    TO(Text.of("To")),
    GROUPED_BY(Text.of("Grouped by")),
    FILTERS(Text.of("Filters")),
    ROUTE(Text.of("Countries of the route")),
    SCOPE(Text.of("Records counted")),
    ALL(Text.of("All records")),
    VISIBLE(Text.of("Records in the sight of the reader")),
    COMPUTED_AT(Text.of("Time of the latest event in the figures")),
    TOTAL(Text.of("Total")),
    NOT_KNOWN(Text.of("Not stated or not known")),
    NOT_APPLICABLE(Text.of("Not applicable")),
    INDICATOR(Text.of("Indicator")),
    SEIZURES(Text.of("Seizures")),
    ITEMS(Text.of("Items")),
    QUANTITY(Text.of("Quantity")),
    VALUE(Text.of("Value")),
    NUMBER(Text.of("Number")),
    UNIT_OF_MEASURE(Text.of("Unit of measure")),
    UNIT(Text.of("Border unit")),
    SUBREGION(Text.of("Subregion")),
    REGION(Text.of("Region")),
    YEAR(Text.of("Year")),
    QUARTER(Text.of("Quarter")),
    MONTH(Text.of("Month")),
    ORIGIN(Text.of("Country of origin")),
    DEPARTURE(Text.of("Country of departure")),
    DESTINATION(Text.of("Country of destination")),
    OPERATION(Text.of("Operation")),
    INITIATIVE(Text.of("Initiative")),
    SPECIES(Text.of("Species")),
    CRIME(Text.of("Class of crime"));

    private final Text text;

    Word(Text text) {
        this.text = text;
    }

    String in(Wording wording) {
        return wording.say(text);
    }
}
