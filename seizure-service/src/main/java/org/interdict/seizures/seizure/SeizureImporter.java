package org.interdict.seizures.seizure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.imports.ImportProfile;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.ids.IdsColumn;
import org.interdict.seizures.ids.IdsReader;
import org.interdict.seizures.ids.IdsSeizure;
import org.interdict.seizures.ids.IdsSources;

/**
 * Imports seizures: native ones, each as for a single seizure, and lines of the individual-drug-seizures export, each a seizure
 * of its country's national reporter.
 */
@Singleton
final class SeizureImporter implements RowImporter {
    private static final String CHANNELS = "channels";
    private static final ImportProfile IDS =
            new ImportProfile("ids", IdsColumn.header(), Map.of(CHANNELS, SeizureImporter::channels));

    private final StrictJson json;
    private final ObjectMapper mapper;
    private final SeizureService service;
    private final IdsReader ids;
    private final IdsSources sources;

    SeizureImporter(StrictJson json, ObjectMapper mapper, SeizureService service, IdsReader ids, IdsSources sources) {
        this.json = json;
        this.mapper = mapper;
        this.service = service;
        this.ids = ids;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "seizures";
    }

    @Override
    public Class<?> record() {
        return NewSeizure.class;
    }

    @Override
    public List<String> key() {
        return List.of("unit", "reference");
    }

    @Override
    public List<ImportProfile> profiles() {
        return List.of(IDS);
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return run.isNative()
                ? ReadRows.of(rows, row -> json.read(row.content(), NewSeizure.class))
                        .verdicts(reports -> service.reportAll(reports, run.caller()))
                : ReadRows.of(rows, row -> new IdsLine(row.content(), report(row, run)))
                        .verdicts(lines -> importLines(lines, run));
    }

    private List<Verdict> importLines(List<IdsLine> lines, ImportRun run) {
        List<Verdict> verdicts =
                service.reportAll(lines.stream().map(IdsLine::report).toList(), run.caller());
        Map<UUID, byte[]> created = new HashMap<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict.outcome() == Verdict.Outcome.CREATED) {
                created.put(
                        UUID.fromString(Objects.requireNonNull(verdict.recordId())),
                        lines.get(i).cells());
            }
        }
        sources.keep(created);
        return verdicts;
    }

    /** The export has no record id: equal lines are told apart by which of them they are in their file. */
    private NewSeizure report(ImportRow row, ImportRun run) {
        IdsSeizure seizure = ids.read(cells(row.content()));
        String reference = HexFormat.of().formatHex(row.digest()) + "-" + row.occurrence();
        return new NewSeizure(
                seizure.country() + "-NATIONAL",
                reference,
                seizure.seizedOn(),
                null,
                null,
                seizure.direction(),
                null,
                Stream.of(channels(run.options().getOrDefault(CHANNELS, "WCO,INTERPOL"))
                                .split(","))
                        .map(ExchangeChannel::valueOf)
                        .toList(),
                new Transport(seizure.transport(), null, null, null, null),
                new Route(
                        seizure.producingCountry(),
                        seizure.departureCountry(),
                        List.of(),
                        seizure.destinationCountry()),
                null,
                seizure.concealment(),
                List.of(new SeizureItem(
                        seizure.commodity(),
                        seizure.drug(),
                        new Quantity(seizure.amount(), seizure.unit(), null),
                        null,
                        null,
                        null)),
                null,
                null,
                null,
                null);
    }

    private List<String> cells(byte[] content) {
        try {
            return mapper.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A comma-separated list of channels, none twice. */
    private static String channels(String text) {
        List<ExchangeChannel> channels =
                Stream.of(text.split(",", -1)).map(ExchangeChannel::valueOf).toList();
        if (channels.stream().distinct().count() < channels.size()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** A line of the export as it was, and what it reports. */
    private record IdsLine(byte[] cells, NewSeizure report) {}
}
