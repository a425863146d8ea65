package org.ascribe.store;

import java.time.Clock;
import org.ascribe.ledger.Ledger;

class MemoryStoreTest extends StoreContract {
  @Override
  Ledger openLedger() {
    return Ledger.inMemory(Clock.systemUTC());
  }

  @Override
  Store openStore(Ledger ledger, StoreOptions options) {
    return Store.inMemory(ledger, options);
  }
}
