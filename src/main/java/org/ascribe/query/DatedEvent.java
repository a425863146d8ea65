package org.ascribe.query;

import java.time.LocalDate;
import java.util.Optional;
import org.ascribe.model.Ref;

/**
 * An event with the day that lists order it by.
 *
 * @param event the event
 * @param day the latest day on which anybody says that it can have happened
 */
public record DatedEvent(Ref event, Optional<LocalDate> day) {}
