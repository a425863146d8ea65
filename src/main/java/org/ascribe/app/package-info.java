/** The command line: finds the command asked for, wires what it needs and runs it. */
@NullMarked
package org.ascribe.app;

import org.jspecify.annotations.NullMarked;
