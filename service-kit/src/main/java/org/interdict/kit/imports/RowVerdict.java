package org.interdict.kit.imports;

import java.util.List;
import org.interdict.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One row of a job with its verdict.
 *
 * @param row counted from 1
 * @param verdict created, unchanged or rejected
 * @param id the record that was created or found unchanged
 */
public record RowVerdict(int row, String verdict, @Nullable String id, List<Problem.Error> errors) {}
