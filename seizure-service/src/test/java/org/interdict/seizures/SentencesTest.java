package org.interdict.seizures;

import org.interdict.kit.testing.ProblemRules;

class SentencesTest extends ProblemRules {}
