package org.ascribe.load;

final class PlantedSqlite {
  org.sqlite.SQLiteConfig config;
}
