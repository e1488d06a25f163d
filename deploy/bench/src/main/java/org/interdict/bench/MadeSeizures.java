package org.interdict.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Seizures that are written straight into the tables of the records, as if 172 units in 84 countries had reported them in
 * ten years: no event tells of them. The same numbers give the same seizures.
 */
final class MadeSeizures {
    /** Of the ten years. */
    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    static final int DAYS = 3652;

    private static final String MAKER = "bench-aggregate";

    /** Few enough that what one statement holds fits everywhere. */
    private static final int AT_ONCE = 100_000;

    /** The low numbers of each list are common, the high ones rare. */
    private static final String LISTS = """
            create temp table made_country (number int primary key, code text);
            insert into made_country (number, code)
            select number - 1, code
              from unnest(string_to_array(
                   'BE,NL,ES,DE,FR,IT,PT,PL,RO,BG,GR,HR,SI,AL,RS,UA,GE,AM,AZ,KZ,UZ,KG,TJ,TM,PK,IN,BD,LK,MV,NP,TH,MY,'
                   'SG,ID,PH,VN,KH,LA,CN,JP,KR,FJ,PG,WS,AU,KE,TZ,UG,MZ,ZA,NA,AO,GH,NG,SN,ML,BJ,TG,CI,CV,MA,EG,JO,LB,'
                   'IQ,SA,AE,OM,MU,SC,CO,EC,PE,BO,BR,AR,CL,UY,PY,PA,CR,GT,MX,US', ',')) with ordinality
                   as country (code, number);

            create temp table made_unit (number int primary key, code text, type text, country text);
            insert into made_unit (number, code, type, country)
            select n, country.code || 'B' || lpad(cast(n as text), 3, '0') || '-PCU',
                   (array['SEA_PORT', 'AIR_CARGO', 'SEA_PORT', 'LAND_BORDER'])[1 + n % 4], country.code
              from generate_series(0, 171) as n
              join made_country as country on country.number = n * 5 % 84;

            create temp table made_commodity (
                number int primary key, commodity text, commodity_group text, measure text, unit text, decimals int);
            insert into made_commodity (number, commodity, commodity_group, measure, unit, decimals) values
            (0, 'COCAINE_HCL', 'COCAINE', 'MASS', 'kg', 3), (1, 'CIGARETTE', 'CIGARETTES', 'COUNT', 'item', 0),
            (2, 'CANNABIS_HERB', 'CANNABIS', 'MASS', 'kg', 3), (3, 'COUNTERFEIT_CLOTHING', 'IPR_GOODS', 'COUNT', 'item', 0),
            (4, 'CANNABIS_RESIN', 'CANNABIS', 'MASS', 'kg', 3), (5, 'HEROIN', 'HEROIN', 'MASS', 'kg', 3),
            (6, 'MEDICINE_FALSIFIED', 'MEDICINES', 'DOSE', 'dose', 0), (7, 'METHAMPHETAMINE', 'AMPHETAMINES', 'MASS', 'kg', 3),
            (8, 'TRAMADOL', 'OTHER_OPIOIDS', 'DOSE', 'dose', 0), (9, 'COUNTERFEIT_OTHER', 'IPR_GOODS', 'COUNT', 'item', 0),
            (10, 'PLASTIC_WASTE', 'HAZARDOUS_WASTE', 'MASS', 'kg', 3), (11, 'E_WASTE', 'HAZARDOUS_WASTE', 'MASS', 'kg', 3),
            (12, 'CAPTAGON', 'AMPHETAMINES', 'DOSE', 'dose', 0), (13, 'TOBACCO_PRODUCT', 'TAX_EVASION_GOODS', 'MASS', 'kg', 3),
            (14, 'ALCOHOL', 'TAX_EVASION_GOODS', 'VOLUME', 'l', 3), (15, 'IVORY', 'CITES_PRODUCTS', 'MASS', 'kg', 3),
            (16, 'PANGOLIN_SCALES', 'CITES_PRODUCTS', 'MASS', 'kg', 3), (17, 'ROSEWOOD', 'CITES_PRODUCTS', 'MASS', 'kg', 3),
            (18, 'FIREARM', 'STRATEGIC_GOODS', 'COUNT', 'item', 0), (19, 'AMMUNITION', 'STRATEGIC_GOODS', 'COUNT', 'item', 0),
            (20, 'ACETIC_ANHYDRIDE', 'PRECURSORS', 'VOLUME', 'l', 3), (21, 'EPHEDRINE', 'PRECURSORS', 'MASS', 'kg', 3),
            (22, 'KETAMINE', 'NPS', 'MASS', 'kg', 3), (23, 'KHAT', 'NPS', 'MASS', 'kg', 3),
            (24, 'COCA_LEAF', 'COCAINE', 'MASS', 'kg', 3), (25, 'GOLD', 'MINERALS', 'MASS', 'kg', 3),
            (26, 'SHARK_FIN', 'FISHERY_PRODUCTS', 'MASS', 'kg', 3), (27, 'BANKNOTES', 'CURRENCY', 'COUNT', 'item', 0),
            (28, 'ARTEFACT', 'CULTURAL_PROPERTY', 'COUNT', 'item', 0), (29, 'LSD', 'OTHER_DRUGS', 'DOSE', 'dose', 0);
            """;

    /** They arrive in the order of time, more each year, each up to a week after its day; six in ten have one item. */
    private static final String WRITE = """
            with made as materialized (
              select uuidv7() as id, n,
                     cast(? as date) + cast(floor(? * sqrt((n - 1) / cast(? as double precision))) as int) as arrived_on,
                     cast(floor(7 * random()) as int) as days_before,
                     cast(floor(172 * random() ^ 2.5) as int) as unit,
                     cast(floor(84 * random() ^ 3) as int) as origin,
                     cast(floor(84 * random() ^ 3) as int) as destination,
                     1 + cast(floor(5 * random()) as int) as direction,
                     1 + cast(floor(7 * random() ^ 2) as int) as traffic_type,
                     1 + cast(floor(6 * random() ^ 2) as int) as transport_mode,
                     1 + cast(floor(7 * random()) as int) as detection_method,
                     random() as channel,
                     (array[1, 1, 1, 1, 1, 1, 2, 2, 2, 3])[1 + cast(floor(10 * random()) as int)] as items
                from generate_series(cast(? as int), cast(? as int)) as n),
            recorded as (
              insert into seizure (
                     id, version, status, unit, unit_type, reference, seized_on, country, direction, traffic_type,
                     channels, transport_mode, origin, transit, destination, detection_method, detection_sources,
                     persons, initiatives, recorded_at, recorded_by, change, changed_at, changed_by, fingerprint)
              select made.id, 1, 'RECORDED', unit.code, unit.type, 'bench/' || made.n,
                     greatest(cast(? as date), made.arrived_on - made.days_before), unit.country,
                     (array['IMPORT', 'EXPORT', 'TRANSIT', 'DOMESTIC', null])[made.direction],
                     (array['CONTAINER', 'AIR_CARGO', 'GENERAL_CARGO', 'EXPRESS', 'MAIL', 'VEHICLE', null])[made.traffic_type],
                     case when made.channel < 0.7 then array['WCO']
                          when made.channel < 0.9 then array['INTERPOL']
                          else array['WCO', 'INTERPOL'] end,
                     (array['SEA', 'AIR', 'ROAD', 'MAIL', 'RAIL', null])[made.transport_mode],
                     case when origin.number < 80 then origin.code end, '{}', destination.code,
                     (array['RISK_PROFILING', 'ROUTINE_CONTROL', 'CANINE', 'SCANNER', 'INTELLIGENCE', 'ALERT', null])
                     [made.detection_method], '{}', '[]', '{}',
                     cast(made.arrived_on as timestamptz), ?, 'RECORDED', cast(made.arrived_on as timestamptz), ?,
                     md5(cast(made.n as text))
                from made
                join made_unit as unit on unit.number = made.unit
                join made_country as origin on origin.number = (made.origin + 70) % 84
                join made_country as destination on destination.number = made.destination
               order by made.n)
            insert into seizure_item (
                   seizure_id, position, commodity, commodity_group, quantity, quantity_unit, measure, normalized_quantity)
            select item.id, item.position, commodity.commodity, commodity.commodity_group,
                   1 + round(item.amount, commodity.decimals), commodity.unit, commodity.measure,
                   1 + round(item.amount, commodity.decimals)
              from (select made.id, made.n, position, cast(floor(30 * random() ^ 2) as int) as commodity,
                           cast(10000 * random() ^ 6 as numeric) as amount
                      from made
                     cross join lateral generate_series(0, made.items - 1) as position
                    offset 0) as item
              join made_commodity as commodity on commodity.number = item.commodity
             order by item.n, item.position
            """;

    private final Connection database;

    MadeSeizures(Connection database) {
        this.database = database;
    }

    /** Makes so many, unless they are there; refuses a database that holds anything else. */
    void make(int seizures, Consumer<String> progress) throws SQLException {
        long there = count("select count(*) from seizure where recorded_by = '" + MAKER + "'");
        if (count("select count(*) from seizure") > there || there != 0 && there != seizures) {
            throw new Refusal("This suite holds other seizures than these " + seizures
                    + ": name an empty folder by INTERDICT_DATA, and a suite of its own is started.");
        }
        if (there == 0) {
            write(seizures, progress);
        }
    }

    /** Without the checks of references by triggers, which take long and have nothing to find. */
    private void write(int seizures, Consumer<String> progress) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(LISTS);
        }
        try (PreparedStatement seed = database.prepareStatement("select setseed(?)");
                PreparedStatement write = database.prepareStatement(WRITE)) {
            for (int first = 1; first <= seizures; first += AT_ONCE) {
                int last = Math.min(first + AT_ONCE - 1, seizures);
                seed.setDouble(1, first / (double) Integer.MAX_VALUE);
                seed.execute();
                write.setObject(1, FIRST_DAY);
                write.setInt(2, DAYS);
                write.setInt(3, seizures);
                write.setInt(4, first);
                write.setInt(5, last);
                write.setObject(6, FIRST_DAY);
                write.setString(7, MAKER);
                write.setString(8, MAKER);
                write.executeUpdate();
                if (last % 1_000_000 == 0 && last < seizures) {
                    progress.accept(String.format(Locale.ROOT, "%,d seizures made", last));
                }
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("reset session_replication_role");
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        }
    }
}
