/** Whether the graph of a record has the shape that the ontology asks for. */
@NullMarked
package org.ascribe.check;

import org.jspecify.annotations.NullMarked;
