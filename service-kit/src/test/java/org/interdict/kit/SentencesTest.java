package org.interdict.kit;

import org.interdict.kit.testing.SentenceRules;

class SentencesTest extends SentenceRules {}
