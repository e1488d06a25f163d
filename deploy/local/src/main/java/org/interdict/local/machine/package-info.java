/** This machine: processes and how to tell ours, ports, folders, programs unpacked. */
@NullMarked
package org.interdict.local.machine;

import org.jspecify.annotations.NullMarked;
