package org.interdict.local.imports;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;

/** What is to be imported: a collection of the API, records for it in some form, and the account that may send them. */
record Upload(String collection, String query, Map<String, String> headers, BodyPublisher body, String account) {
    String path() {
        return "/api/v1/" + collection + "/imports";
    }
}
