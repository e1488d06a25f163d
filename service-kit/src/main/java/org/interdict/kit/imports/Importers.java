package org.interdict.kit.imports;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The importers of this service, by kind. */
@Singleton
class Importers {
    private final Map<String, RowImporter> byKind;

    Importers(@All List<RowImporter> importers) {
        byKind = importers.stream().collect(Collectors.toMap(RowImporter::kind, Function.identity()));
    }

    RowImporter of(String kind) {
        RowImporter importer = byKind.get(kind);
        if (importer == null) {
            throw new IllegalStateException("nothing imports " + kind);
        }
        return importer;
    }
}
