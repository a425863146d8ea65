package org.ascribe.query;

import java.time.LocalDate;
import java.util.Optional;
import org.ascribe.model.Ref;

/**
 * What claims are about.
 *
 * @param subject the thing
 * @param day the latest day on which anybody says that it can have happened, of an event
 */
public record Topic(Ref subject, Optional<LocalDate> day) {}
