package org.interdict.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What PostgreSQL itself takes in, one record a transaction. */
interface InsertPeer {
    /** How the table of results calls it. */
    String name();

    /** Records a second. */
    double perSecond(int connections, int seconds) throws SQLException, IOException, InterruptedException;
}
