package org.interdict.kit.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.imports.TableLines.TableLine;
import org.interdict.kit.json.PublishedMembers.Member;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;

/** A column of a table: the JSON path in its header and what the published record has there. */
record Column(String path, Member member) {
    /** The columns of a header; an upload with one that is unknown, repeated or missing is refused as a whole. */
    static List<Column> of(Optional<TableLine> header, Map<String, Member> members, List<String> required) {
        List<Column> columns = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header.map(TableLine::cells).orElse(List.of())) {
            String path = cell.strip();
            Member member = members.get(path);
            if (member == null) {
                faults.add(new Fault(path, "unknown-column", "No member of the record has this path."));
            } else if (!seen.add(path)) {
                faults.add(new Fault(path, "repeated-column", "A column may be there once."));
            } else {
                columns.add(new Column(path, member));
            }
        }
        required.stream()
                .filter(path -> !seen.contains(path))
                .forEach(path -> faults.add(new Fault(path, "missing-column", "The column is required.")));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return columns;
    }

    String pointer() {
        return "/" + path.replace('.', '/');
    }
}
