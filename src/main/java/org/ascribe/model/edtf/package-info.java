/**
 * Dates as sources write them: a parser for the Extended Date/Time Format (EDTF, ISO 8601-2:2019)
 * levels 0, 1 and 2, the four bounds of what a date says, and the resolving of worded dates such as
 * "yesterday" against the day of publication.
 *
 * <p>"Specification" in this package means the Library of Congress Extended Date/Time Format
 * Specification of 4 February 2019, https://www.loc.gov/standards/datetime/.
 */
@NullMarked
package org.ascribe.model.edtf;

import org.jspecify.annotations.NullMarked;
