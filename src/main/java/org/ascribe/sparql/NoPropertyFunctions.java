package org.ascribe.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** No predicate is a call in disguise (SECURITY section 0, row 8). */
final class NoPropertyFunctions extends PropertyFunctionRegistry {

  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return null;
  }
}
