package org.ascribe.model;

/**
 * The kind of an event (scheme {@code asc:EventTypes}, with the notations of GTD attacktype, ACLED
 * sub_event_type, UCDP type_of_violence and EuRepoC incident_type).
 */
public enum EventType implements Term {
  RAID("raid"),
  ARMED_ASSAULT("armedAssault"),
  ARMED_CLASH("armedClash"),
  SNIPER_OPERATION("sniperOperation"),
  BOMBING("bombing"),
  SUICIDE_BOMBING("suicideBombing"),
  AIRSTRIKE("airstrike"),
  SHELLING("shelling"),
  REMOTE_EXPLOSIVE("remoteExplosive"),
  ASSASSINATION("assassination"),
  HIJACKING("hijacking"),
  HOSTAGE_TAKING("hostageTaking"),
  KIDNAPPING("kidnapping"),
  INFRASTRUCTURE_ATTACK("infrastructureAttack"),
  UNARMED_ASSAULT("unarmedAssault"),
  VIOLENCE_AGAINST_CIVILIANS("violenceAgainstCivilians"),
  SIEGE("siege"),
  SIEGE_BREAKING("siegeBreaking"),
  CAMPAIGN("campaign"),
  CYBER_ATTACK("cyberAttack"),
  DATA_THEFT("dataTheft"),
  DISRUPTION("disruption"),
  RANSOMWARE("ransomware"),
  OTHER_EVENT("otherEvent");

  private final String term;

  EventType(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
