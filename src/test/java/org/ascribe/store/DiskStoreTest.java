package org.ascribe.store;

import java.nio.file.Path;
import java.time.Clock;
import org.ascribe.ledger.Ledger;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Ledger openLedger() {
    return Ledger.open(folder, Clock.systemUTC());
  }

  @Override
  Store openStore(Ledger ledger, StoreOptions options) {
    return Store.open(folder, ledger, options);
  }
}
