package org.ascribe.store;

final class PlantedSql {
  java.sql.Connection connection;
}
