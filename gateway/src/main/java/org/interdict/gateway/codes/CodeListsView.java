package org.interdict.gateway.codes;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.CodeList;

/** The lists that there are. */
@Schema(name = "CodeLists")
record CodeListsView(List<Entry> lists) {
    static CodeListsView of(Collection<CodeList> lists, Locale language) {
        return new CodeListsView(
                lists.stream().map(list -> Entry.of(list, language)).toList());
    }

    /**
     * One list.
     *
     * @param codes how many it has
     */
    @Schema(name = "CodeListEntry")
    record Entry(
            String list,
            String title,

            @Schema(description = "How many codes the list has")
            int codes,

            @Schema(format = "uri-reference") String href) {
        static Entry of(CodeList list, Locale language) {
            return new Entry(
                    list.name(), list.title().in(language), list.codes().size(), "/api/v1/codes/" + list.name());
        }
    }
}
