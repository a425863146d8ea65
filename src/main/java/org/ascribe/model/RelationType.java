package org.ascribe.model;

/**
 * A relation that is said to hold between two actors; each is a property of the ontology with an
 * inverse.
 */
public enum RelationType implements Term {
  FACTION_OF("factionOf"),
  PART_OF_ACTOR("partOfActor"),
  JOINED("joined"),
  SPLIT_FROM("splitFrom"),
  MERGED_INTO("mergedInto"),
  RENAMED_TO("renamedTo"),
  SUCCESSOR_OF("successorOf"),
  ALLIED_WITH("alliedWith"),
  FOUGHT_ALONGSIDE("foughtAlongside"),
  WORKED_WITH("workedWith"),
  AFFILIATED_WITH("affiliatedWith"),
  LINKED_TO("linkedTo"),
  RIVAL_OF("rivalOf"),
  INDEPENDENT_OF("independentOf"),
  LED_BY("ledBy"),
  COMMANDED_BY("commandedBy"),
  MEDIA_ARM_OF("mediaArmOf"),
  ALIGNED_WITH("alignedWith"),
  OWNED_BY("ownedBy"),
  SPONSORED_BY("sponsoredBy"),
  ATTRIBUTED_TO("attributedTo"),
  MEMBER_OF("memberOf"),
  OPPOSES("opposes");

  private final String term;

  RelationType(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
