package org.ascribe.sparql;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that are offered, and no way to others: Jena's own registry loads and initialises
 * any class that a query names by {@code java:} (SECURITY section 0, row 8).
 */
final class ClosedFunctions extends FunctionRegistry {

  /** Those of Jena's that the sandbox lets through. */
  ClosedFunctions() {
    FunctionRegistry all = FunctionRegistry.standardRegistry();
    all.keys()
        .forEachRemaining(iri -> {
          if (Sandbox.offers(iri)) {
            put(iri, all.getFunctionFactory(iri));
          }
        });
  }

  @Override
  public @Nullable FunctionFactory getFunctionFactory(String iri) {
    return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
  }
}
