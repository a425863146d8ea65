package org.ascribe.weigh;

final class PlantedWithQuery {
  org.ascribe.query.Inquiry inquiry;
}
