package org.interdict.gateway.codes;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.interdict.contracts.codes.Code;
import org.interdict.contracts.codes.CodeList;
import org.interdict.contracts.codes.Translated;
import org.jspecify.annotations.Nullable;

/** A list as it reads in one language. */
@Schema(name = "CodeList")
record CodeListView(
        @Schema(examples = "commodity-groups") String list,
        String title,

        @Schema(description = "That of title, label and definition", examples = "en")
        String language,

        List<Entry> codes) {
    static CodeListView of(CodeList list, Locale language, boolean inAllLanguages) {
        return new CodeListView(
                list.name(),
                list.title().in(language),
                language.toLanguageTag(),
                list.codes().stream()
                        .map(code -> Entry.of(code, language, inAllLanguages))
                        .toList());
    }

    /** One code. */
    @Schema(
            name = "Code",
            properties = {
                @SchemaProperty(name = "group", type = SchemaType.STRING, description = "Commodities: their group"),
                @SchemaProperty(
                        name = "groups",
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        description = "Training themes: the commodity groups that they teach about"),
                @SchemaProperty(
                        name = "commodities",
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        description = "Training themes: the commodities, where not all of the groups"),
                @SchemaProperty(
                        name = "measures",
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        description = "Commodity groups: the measures that make sense"),
                @SchemaProperty(
                        name = "iccs",
                        type = SchemaType.STRING,
                        description = "Commodity groups: code of the International Classification of Crime for "
                                + "Statistical Purposes (UNODC, 2015), where one is certain"),
                @SchemaProperty(
                        name = "measure",
                        type = SchemaType.STRING,
                        description = "Units of measure: what they measure"),
                @SchemaProperty(
                        name = "factor",
                        implementation = BigDecimal.class,
                        description = "Units of measure: how many of the member unit one of it is, exactly"),
                @SchemaProperty(
                        name = "unit",
                        type = SchemaType.STRING,
                        description = "Measures, units of measure: the unit that quantities are normalised to"),
                @SchemaProperty(
                        name = "recommendation19",
                        type = SchemaType.STRING,
                        description = "Modes of transport: code of UN/ECE Recommendation 19, where there is one"),
                @SchemaProperty(name = "alpha3", type = SchemaType.STRING, description = "Countries: ISO 3166-1"),
                @SchemaProperty(name = "numeric", type = SchemaType.STRING, description = "Countries: ISO 3166-1"),
                @SchemaProperty(
                        name = "unMember",
                        type = SchemaType.BOOLEAN,
                        description = "Countries: whether it is a Member State of the United Nations"),
                @SchemaProperty(
                        name = "subregion",
                        type = SchemaType.STRING,
                        description = "Countries: M.49 code of the subregion, see the list regions"),
                @SchemaProperty(
                        name = "region",
                        type = SchemaType.STRING,
                        description = "Countries, subregions: M.49 code of the region, see the list regions")
            })
    record Entry(
            String code,
            String label,
            @Nullable String definition,

            @Schema(description = "The label by language, where languages=all") @Nullable
            Map<String, String> labels,

            @Schema(description = "The definition by language, where languages=all") @Nullable
            Map<String, String> definitions,

            @JsonAnyGetter @Schema(hidden = true) Map<String, Object> properties) {
        static Entry of(Code code, Locale language, boolean inAllLanguages) {
            return new Entry(
                    code.code(),
                    code.label().in(language),
                    code.definition().map(text -> text.in(language)).orElse(null),
                    inAllLanguages ? code.label().byTag() : null,
                    inAllLanguages ? code.definition().map(Translated::byTag).orElse(null) : null,
                    code.properties());
        }
    }
}
