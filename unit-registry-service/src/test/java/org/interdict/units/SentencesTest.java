package org.interdict.units;

import org.interdict.kit.testing.ProblemRules;

class SentencesTest extends ProblemRules {}
