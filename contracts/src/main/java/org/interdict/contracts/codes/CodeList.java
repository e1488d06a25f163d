package org.interdict.contracts.codes;

import java.util.List;

/**
 * A list of codes, in the order in which it is shown.
 *
 * @param name as in addresses, such as {@code commodity-groups}
 */
public record CodeList(String name, Translated title, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }
}
