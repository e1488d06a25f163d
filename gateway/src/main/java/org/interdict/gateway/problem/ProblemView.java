package org.interdict.gateway.problem;

import org.interdict.kit.problem.Wording;

/**
 * A kind of problem in the language of the reader.
 *
 * @param type as in the answers that tell of it
 * @param meaning what it says
 * @param remedy what to do about it
 */
public record ProblemView(String type, String title, int status, String meaning, String remedy) {
    static ProblemView of(KnownProblem problem, Wording wording) {
        return new ProblemView(
                "/problems/" + problem.slug(),
                wording.say(problem.title()),
                problem.status(),
                wording.say(problem.meaning()),
                wording.say(problem.remedy()));
    }
}
