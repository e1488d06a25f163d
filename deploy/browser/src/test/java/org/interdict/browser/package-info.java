/** The dashboard as its users use it, in a real Chromium. */
@NullMarked
package org.interdict.browser;

import org.jspecify.annotations.NullMarked;
