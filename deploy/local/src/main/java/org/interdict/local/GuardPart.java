package org.interdict.local;

import java.util.List;
import org.interdict.local.machine.Guard;
import org.interdict.local.part.Part;

/** The guard is watched like what it guards. */
record GuardPart(SuiteFolder folder, SuiteSettings settings) implements Part {
    @Override
    public String name() {
        return "guard";
    }

    @Override
    public List<String> command() {
        return Guard.command(folder.run(), settings.marker());
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** Should the launcher die while it ends the others, the guard finishes that. */
    @Override
    public Turn turn() {
        return Turn.LAST;
    }
}
