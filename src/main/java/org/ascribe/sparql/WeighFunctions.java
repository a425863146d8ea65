package org.ascribe.sparql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.ascribe.answer.EventWeighing;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;
import org.ascribe.store.Snapshot;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Independence;
import org.ascribe.weigh.IndependenceFinder;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.StatusFinder;
import org.ascribe.weigh.Toll;
import org.ascribe.weigh.TollCounter;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one query: the {@link ClosedFunctions} and, out of the claims of the query's
 * snapshot, the {@link WeighFunction}s. The moment that the query is asked of holds for them; FROM
 * does not, since claims are weighed with all that bear on them.
 *
 * <p>A call has no value where its first argument is no event of which a claim counts, or what is
 * asked for is not there: an upper bound that nobody gives.
 */
final class WeighFunctions extends FunctionRegistry {

  /** So many events are weighed with one inquiry, which remembers the claims that it has read. */
  private static final int EVENTS_AN_INQUIRY = 500;

  private final ClosedFunctions closed;
  private final Weighing weighing;
  private final Snapshot snapshot;
  private final boolean whole;
  private final Account account;
  private @Nullable EventWeighing events;
  private int weighed;
  private @Nullable Asked last;
  private Optional<Dossier> found = Optional.empty();

  WeighFunctions(
      ClosedFunctions closed,
      Weighing weighing,
      Snapshot snapshot,
      boolean whole,
      Account account) {
    this.closed = closed;
    this.weighing = weighing;
    this.snapshot = snapshot;
    this.whole = whole;
    this.account = account;
  }

  @Override
  public @Nullable FunctionFactory getFunctionFactory(String iri) {
    Optional<WeighFunction> function = WeighFunction.find(iri);
    return function.isEmpty() ? closed.getFunctionFactory(iri) : name -> new Call(function.get());
  }

  @Override
  public boolean isRegistered(String iri) {
    return WeighFunction.find(iri).isPresent() || closed.isRegistered(iri);
  }

  private EventWeighing events() {
    EventWeighing known = events;
    if (known == null || weighed++ % EVENTS_AN_INQUIRY == 0) {
      known = weighing.of(snapshot, whole);
      events = known;
    }
    return known;
  }

  private Dossier dossier(Asked asked) {
    if (!asked.equals(last)) {
      found = events().dossier(asked.event(), asked.lens());
      last = asked;
    }
    return found.orElseThrow(() -> none("no claim on %s counts".formatted(asked.event())));
  }

  private NodeValue value(WeighFunction function, List<NodeValue> arguments) {
    account.checkStop();
    Asked asked = asked(function, arguments);
    return switch (function) {
      case STATUS ->
          NodeValue.makeString(
              events()
                  .status(asked.event(), asked.lens())
                  .orElseThrow(() -> none("no claim on %s counts".formatted(asked.event())))
                  .term());
      case WHY -> NodeValue.makeLangString(StatusFinder.status(dossier(asked)).why(), "en");
      case AGREED_MIN -> bound(asked, arguments, Toll::agreedMin);
      case AGREED_MAX -> bound(asked, arguments, Toll::agreedMax);
      case HIGHEST_MIN -> bound(asked, arguments, Toll::highestMin);
      case LOWEST_MAX -> bound(asked, arguments, Toll::lowestMax);
      case SUPPORT -> NodeValue.makeString(support(asked, arguments).verdict().value().term());
      case CLAIMANTS -> count(support(asked, arguments).claimants());
      case NAMED_ORIGINS -> count(support(asked, arguments).namedOrigins());
      case ATTESTING_DOCUMENTS -> count(support(asked, arguments).attestingDocuments());
    };
  }

  private Asked asked(WeighFunction function, List<NodeValue> arguments) {
    Ref event = ref(arguments.getFirst());
    if (event.kind() != Kind.EVENT) {
      throw none("%s is no event".formatted(event));
    }
    Lens lens = Lens.clear();
    for (NodeValue source : arguments.subList(function.leastArguments(), arguments.size())) {
      lens = lens.leavingOut(ref(source));
    }
    return new Asked(event, lens);
  }

  private NodeValue bound(
      Asked asked, List<NodeValue> arguments, Function<Toll, Finding<Optional<BigDecimal>>> which) {
    Node counted = arguments.get(1).asNode();
    String word = counted.isURI() ? counted.getLocalName() : arguments.get(1).asString();
    FigureKind kind =
        Term.find(FigureKind.class, word)
            .orElseThrow(() -> none("'%s' is nothing that figures count".formatted(word)));
    BigDecimal number =
        TollCounter.tolls(dossier(asked)).stream()
            .filter(toll -> toll.kind() == kind && toll.side() == Toll.Side.VICTIMS)
            .flatMap(toll -> which.apply(toll).value().stream())
            .findFirst()
            .orElseThrow(() -> none("nobody gives such a number"));
    return number.stripTrailingZeros().scale() <= 0
        ? NodeValue.makeInteger(number.toBigIntegerExact())
        : NodeValue.makeDecimal(number);
  }

  private Independence support(Asked asked, List<NodeValue> arguments) {
    Ref actor = ref(arguments.get(1));
    return IndependenceFinder.independence(dossier(asked)).stream()
        .filter(support -> support.actor().equals(actor))
        .findFirst()
        .orElseThrow(() -> none("nobody says or denies that it was %s".formatted(actor)));
  }

  private Ref ref(NodeValue value) {
    IriScheme iris = weighing.iris();
    return iris.ref(value.asNode())
        .orElseThrow(() -> none("%s names nothing under %s".formatted(value, iris.base())));
  }

  private static NodeValue count(List<Ref> refs) {
    return NodeValue.makeInteger(refs.size());
  }

  private static ExprEvalException none(String why) {
    return new ExprEvalException(why);
  }

  /** What is weighed. */
  private record Asked(Ref event, Lens lens) {}

  /** A call in the query. */
  private final class Call extends FunctionBase {
    private final WeighFunction function;

    Call(WeighFunction function) {
      this.function = function;
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
      return value(function, new ArrayList<>(arguments));
    }

    /** How many arguments there have to be was looked at when the query was read. */
    @Override
    public void checkBuild(String iri, ExprList arguments) {}
  }
}
