package org.interdict.gateway;

import org.interdict.kit.testing.ProblemRules;

class SentencesTest extends ProblemRules {}
