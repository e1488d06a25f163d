package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The merged document as text, made again only when one of its parts has changed. */
@Singleton
final class MergedDocument {
    private final ServiceDocuments services;
    private final ObjectMapper json;
    private volatile @Nullable Edition latest;

    MergedDocument(ServiceDocuments services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    DocumentText text() {
        ServiceDocuments.Known known = services.read();
        if (known.services().isEmpty()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "No service can be reached.");
        }
        Edition edition = latest;
        if (edition == null || !edition.known.equals(known)) {
            edition = write(known);
            latest = edition;
        }
        return edition.text;
    }

    private Edition write(ServiceDocuments.Known known) {
        return new Edition(known, DocumentText.of(Merge.of(known), json));
    }

    /** One state of the document. */
    private record Edition(ServiceDocuments.Known known, DocumentText text) {}
}
