/** A package that has an info, but no mark. */
package org.ascribe.bare;
