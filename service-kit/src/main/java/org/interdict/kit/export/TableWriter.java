package org.interdict.kit.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table line by line; none is kept in memory. */
public interface TableWriter extends Closeable {
    /** Cells are texts and numbers; texts that begin like formulas are guarded. */
    void line(List<?> cells) throws IOException;
}
