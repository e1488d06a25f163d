package org.interdict.training;

import org.interdict.kit.testing.ProblemRules;

class SentencesTest extends ProblemRules {}
