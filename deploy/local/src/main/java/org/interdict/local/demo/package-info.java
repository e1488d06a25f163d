/** The demo data of 2023, loaded through the front door. */
@NullMarked
package org.interdict.local.demo;

import org.jspecify.annotations.NullMarked;
