package org.interdict.seizures.statistics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.contracts.codes.CodeList;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.contracts.codes.Measure;
import org.interdict.kit.problem.Language;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.problem.Wordings;

/** What the columns of SDMX-CSV mean: the data structure definition as SDMX-JSON 2.0, with its lists in all languages. */
@Singleton
final class SdmxStructure {
    static final String FLOW = "INTERDICT:DF_SEIZURES(1.0.0)";
    static final String TYPE = "application/vnd.sdmx.structure+json";

    private static final String AGENCY = "INTERDICT";
    private static final String VERSION = "1.0.0";
    private static final String STRUCTURE = "DSD_SEIZURES";
    private static final String CONCEPTS = "CS_SEIZURES";
    private static final String INDICATORS = "CL_INDICATORS";
    private static final String UNITS = "CL_UNITS_OF_MEASURE";
    private static final String MEASURES = "measures";

    private final ObjectMapper json;
    private final Wordings wordings;
    private final Clock clock;

    SdmxStructure(ObjectMapper json, Wordings wordings, Clock clock) {
        this.json = json;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** @param reader in whose language what has one name is named */
    ObjectNode message(Wording reader) {
        ObjectNode message = json.createObjectNode();
        ObjectNode meta = message.putObject("meta");
        meta.put("id", STRUCTURE)
                .put("test", false)
                .put("prepared", clock.instant().toString());
        meta.putObject("sender").put("id", AGENCY);
        ArrayNode languages =
                meta.putArray("contentLanguages").add(reader.language().tag());
        Stream.of(Language.values())
                .filter(language -> language != reader.language())
                .forEach(language -> languages.add(language.tag()));
        ObjectNode data = message.putObject("data");
        addFlow(data.putArray("dataflows"), reader);
        addStructure(data.putArray("dataStructures"), reader);
        addConcepts(data.putArray("conceptSchemes"), reader);
        addLists(data.putArray("codelists"), reader);
        return message;
    }

    private void addFlow(ArrayNode flows, Wording reader) {
        maintained(flows, "DF_SEIZURES", Word.FIGURES::in, reader)
                .put("structure", urn("datastructure.DataStructure", STRUCTURE));
    }

    private void addStructure(ArrayNode structures, Wording reader) {
        ObjectNode components =
                maintained(structures, STRUCTURE, Word.FIGURES::in, reader).putObject("dataStructureComponents");
        ObjectNode list = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        ArrayNode dimensions = list.putArray("dimensions");
        for (Dimension dimension : Dimension.values()) {
            ObjectNode added = component(dimensions, dimension.name()).put("position", dimensions.size() - 1);
            Meaning.of(dimension)
                    .codes()
                    .ifPresentOrElse(codes -> coded(added, idOf(codes)), () -> represented(added, "String"));
        }
        coded(component(dimensions, "INDICATOR").put("position", dimensions.size() - 1), INDICATORS);
        coded(component(dimensions, "MEASURE").put("position", dimensions.size() - 1), "CL_MEASURES");
        ObjectNode measures = components.putObject("measureList").put("id", "MeasureDescriptor");
        represented(component(measures.putArray("measures"), "OBS_VALUE").put("usage", "mandatory"), "Decimal");
        ArrayNode attributes = components
                .putObject("attributeList")
                .put("id", "AttributeDescriptor")
                .putArray("attributes");
        coded(attribute(attributes, "UNIT_MEASURE", "mandatory"), UNITS);
        represented(attribute(attributes, "SCOPE", "mandatory"), "String");
        represented(attribute(attributes, "SELECTION", "optional"), "String");
        represented(attribute(attributes, "LAST_UPDATE", "optional"), "DateTime");
    }

    private void addConcepts(ArrayNode schemes, Wording reader) {
        ArrayNode concepts =
                maintained(schemes, CONCEPTS, Word.FIGURES::in, reader).putArray("concepts");
        Map<String, Function<Wording, String>> names = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            names.put(dimension.name(), Meaning.of(dimension)::name);
        }
        names.put("INDICATOR", Word.INDICATOR::in);
        names.put("MEASURE", wording -> titled(measures(), wording));
        names.put("OBS_VALUE", Word.VALUE::in);
        names.put("UNIT_MEASURE", Word.UNIT_OF_MEASURE::in);
        names.put("SCOPE", Word.SCOPE::in);
        names.put("SELECTION", Word.FILTERS::in);
        names.put("LAST_UPDATE", Word.COMPUTED_AT::in);
        names.forEach((id, name) -> named(concepts.addObject().put("id", id), name, reader));
    }

    private void addLists(ArrayNode lists, Wording reader) {
        Set<CodeList> used = new LinkedHashSet<>();
        Stream.of(Dimension.values())
                .forEach(dimension -> Meaning.of(dimension).codes().ifPresent(used::add));
        for (CodeList list : used) {
            ArrayNode codes = codes(list, lists, reader);
            code(codes, Observations.TOTAL, Word.TOTAL::in, reader);
            code(codes, Observations.NOT_KNOWN, Word.NOT_KNOWN::in, reader);
        }
        code(codes(measures(), lists, reader), Observations.NOT_APPLICABLE, Word.NOT_APPLICABLE::in, reader);
        ArrayNode indicators =
                maintained(lists, INDICATORS, Word.INDICATOR::in, reader).putArray("codes");
        for (Observations.Indicator indicator : Observations.Indicator.values()) {
            code(indicators, indicator.name(), indicator.word()::in, reader);
        }
        ArrayNode units =
                maintained(lists, UNITS, Word.UNIT_OF_MEASURE::in, reader).putArray("codes");
        for (Measure measure : Measure.values()) {
            code(units, measure.unit(), wording -> labelled("measurement-units", measure.unit(), wording), reader);
        }
        code(units, Observations.NUMBER, Word.NUMBER::in, reader);
    }

    private ArrayNode codes(CodeList list, ArrayNode lists, Wording reader) {
        ArrayNode codes = maintained(lists, idOf(list), wording -> titled(list, wording), reader)
                .putArray("codes");
        // What is not known is one code in SDMX, and absent in the figures, whatever a list calls it.
        list.codes().stream()
                .filter(code -> !code.code().equals(Dimension.NOT_KNOWN))
                .forEach(
                        code -> code(codes, code.code(), wording -> code.label().in(locale(wording)), reader));
        return codes;
    }

    private ObjectNode maintained(ArrayNode among, String id, Function<Wording, String> name, Wording reader) {
        return named(among.addObject().put("id", id).put("agencyID", AGENCY).put("version", VERSION), name, reader);
    }

    private void code(ArrayNode codes, String id, Function<Wording, String> name, Wording reader) {
        named(codes.addObject().put("id", id), name, reader);
    }

    private ObjectNode named(ObjectNode item, Function<Wording, String> name, Wording reader) {
        item.put("name", name.apply(reader));
        ObjectNode names = item.putObject("names");
        for (Language language : Language.values()) {
            names.put(language.tag(), name.apply(wordings.in(language)));
        }
        return item;
    }

    private static ObjectNode component(ArrayNode among, String id) {
        return among.addObject()
                .put("id", id)
                .put("conceptIdentity", urn("conceptscheme.Concept", CONCEPTS) + "." + id);
    }

    private static ObjectNode attribute(ArrayNode among, String id, String usage) {
        ObjectNode attribute = component(among, id).put("usage", usage);
        attribute.putObject("attributeRelationship").putObject("observation");
        return attribute;
    }

    private static void coded(ObjectNode component, String list) {
        component.putObject("localRepresentation").put("enumeration", urn("codelist.Codelist", list));
    }

    private static void represented(ObjectNode component, String type) {
        component.putObject("localRepresentation").putObject("format").put("dataType", type);
    }

    private static String urn(String kind, String id) {
        return "urn:sdmx:org.sdmx.infomodel.%s=%s:%s(%s)".formatted(kind, AGENCY, id, VERSION);
    }

    private static String idOf(CodeList list) {
        return "CL_" + list.name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static CodeList measures() {
        return CodeLists.named(MEASURES).orElseThrow();
    }

    private static String titled(CodeList list, Wording wording) {
        return list.title().in(locale(wording));
    }

    private static String labelled(String list, String code, Wording wording) {
        return CodeLists.named(list).orElseThrow().codes().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> known.label().in(locale(wording)))
                .orElse(code);
    }

    private static Locale locale(Wording wording) {
        return Locale.forLanguageTag(wording.language().tag());
    }
}
