/** HTML for people: every value that is written into a page is escaped. */
@NullMarked
package org.ascribe.pages;

import org.jspecify.annotations.NullMarked;
