package org.interdict.seizures.person;

import java.util.List;
import java.util.stream.Stream;
import org.interdict.contracts.codes.InterceptionRole;
import org.interdict.contracts.codes.PersonRole;

/**
 * Persons of one role on one kind of record. Roles of the same name on two kinds of record are two groups, so that no figure
 * of one is a part of a figure of both.
 */
record PersonGroup(Kind record, String role) {
    /** The kind of record that a person is on. */
    enum Kind {
        SEIZURE,
        INTERCEPTION
    }

    static List<PersonGroup> ofInterceptions() {
        return Stream.of(InterceptionRole.values())
                .map(role -> new PersonGroup(Kind.INTERCEPTION, role.name()))
                .toList();
    }

    static List<PersonGroup> ofSide(Side side) {
        return switch (side) {
            case VICTIMS -> List.of(victims());
            case OFFENDERS ->
                Stream.concat(
                                Stream.of(PersonRole.values()).map(role -> new PersonGroup(Kind.SEIZURE, role.name())),
                                ofInterceptions().stream().filter(group -> !group.equals(victims())))
                        .toList();
            case OFFICERS -> List.of();
        };
    }

    private static PersonGroup victims() {
        return new PersonGroup(Kind.INTERCEPTION, InterceptionRole.VICTIM.name());
    }
}
