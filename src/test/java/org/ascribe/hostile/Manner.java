package org.ascribe.hostile;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a crowd sends an input: {@code clients 200} at a time, {@code times 1000} in all, each {@code
 * reads 100 bytes a second}, {@code sends 1 byte a second after 80}, {@code leaves after 4096
 * bytes} or {@code leaves after 6 seconds}; {@code some 429} is what one of them at least must get,
 * and {@code stored 1} how many records there are more than before.
 *
 * @param clients how many at a time
 * @param times how many in all
 * @param reads bytes a second that each takes; without it, as they come
 * @param sends bytes a second that each gives, without it, all at once
 * @param sendsAfter the bytes that are sent at once before
 * @param leavesAfterBytes of the answer each goes away
 * @param leavesAfterSeconds each goes away
 * @param some a status that one of them at least must get
 * @param stored how many records there must be more than before
 */
record Manner(
    int clients,
    int times,
    OptionalInt reads,
    OptionalInt sends,
    int sendsAfter,
    OptionalInt leavesAfterBytes,
    OptionalInt leavesAfterSeconds,
    OptionalInt some,
    OptionalInt stored) {

  static Manner read(String file) {
    int clients = number(file, "clients (\\d+)").orElse(1);
    return new Manner(
        clients,
        number(file, "times (\\d+)").orElse(clients),
        number(file, "reads (\\d+) bytes? a second"),
        number(file, "sends (\\d+) bytes? a second.*"),
        number(file, "sends \\d+ bytes? a second after (\\d+)").orElse(0),
        number(file, "leaves after (\\d+) bytes"),
        number(file, "leaves after (\\d+) seconds"),
        number(file, "some (\\d+)"),
        number(file, "stored (\\d+)"));
  }

  private static OptionalInt number(String file, String line) {
    Matcher found = Pattern.compile("^" + line + "$", Pattern.MULTILINE).matcher(file);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }
}
