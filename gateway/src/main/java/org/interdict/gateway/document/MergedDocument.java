package org.interdict.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The merged document as text, made again only when one of its parts has changed. */
@Singleton
final class MergedDocument {
    private final ServiceDocuments services;
    private final ObjectMapper json;
    private final ObjectMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            // Else "3.1.0"-like texts and the keys "200" would come back as numbers.
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private volatile @Nullable Edition latest;

    MergedDocument(ServiceDocuments services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    Edition edition() {
        ServiceDocuments.Known known = services.read();
        if (known.services().isEmpty()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "No service can be reached.");
        }
        Edition edition = latest;
        if (edition == null || !edition.known.equals(known)) {
            edition = write(known);
            latest = edition;
        }
        return edition;
    }

    private Edition write(ServiceDocuments.Known known) {
        ObjectNode document = Merge.of(known);
        try {
            return new Edition(known, json.writeValueAsString(document), yaml.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One state of the document in both forms. */
    record Edition(ServiceDocuments.Known known, String json, String yaml) {}
}
