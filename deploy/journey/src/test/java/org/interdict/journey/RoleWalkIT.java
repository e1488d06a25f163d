package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.journey.SharedSuite.SUITE;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interdict.journey.RoleTable.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks every operation of the merged document as every kind of caller, for a record of its own, one of its channel, one
 * of another channel and one that there is not, and compares with the table that was written from the contract.
 */
@ExtendWith(SharedSuite.class)
class RoleWalkIT {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final RoleTable table = RoleTable.read();

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void everyOperationOfTheDocumentIsInTheTable() {
        assertThat(new TreeSet<>(operations().keySet())).isEqualTo(new TreeSet<>(table.operations()));
    }

    @Test
    void everyCallerGetsWhatTheContractSays() {
        Map<String, Operation> operations = operations();
        Targets targets = new Targets();
        List<String> differences = new ArrayList<>();
        for (Row row : table.rows()) {
            Operation operation = Objects.requireNonNull(operations.get(row.operation()), row.operation());
            for (WalkCaller caller : WalkCaller.values()) {
                for (Relation relation : row.relations()) {
                    if (row.expected(caller, relation).isPresent()) {
                        int expected = row.expected(caller, relation).get();
                        int status = operation.callAs(caller, targets.address(row.target(), caller, relation));
                        if (status != expected) {
                            differences.add("%s as %s, %s: %d instead of %d"
                                    .formatted(row.operation(), caller.client(), relation, status, expected));
                        }
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        JsonPath document = RestAssured.given()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String path :
                document.getMap("paths").keySet().stream().map(String::valueOf).toList()) {
            for (String method : METHODS) {
                String id = document.getString("paths.'%s'.%s.operationId".formatted(path, method));
                if (id != null) {
                    operations.put(id, new Operation(id, method, path));
                }
            }
        }
        return operations;
    }
}
