package org.interdict.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** SQL with named parameters on the service's data source; takes part in the transaction at hand. */
@Singleton
final class JdbiProducer {
    /** A row becomes the record whose components are named like its columns. */
    private static final RowMapperFactory RECORDS = (type, config) ->
            type instanceof Class<?> c && c.isRecord() ? Optional.of(ConstructorMapper.of(c)) : Optional.empty();

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        // Transactions begin and end with @Transactional; a closing handle must not end them.
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "int");
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.registerRowMapper(RECORDS);
        return jdbi;
    }
}
