package org.interdict.gateway.problem;

/**
 * A kind of problem that some service answers, as the list in {@code contracts} explains it.
 *
 * @param meaning in English, as title and remedy
 * @param remedy what the caller can do about it
 */
record KnownProblem(String slug, int status, String title, String meaning, String remedy) {}
