package dev.fettle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fettle.index.ProcedureIndex;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ServingIndexTests {

  private final AtomicBoolean firstClosed = new AtomicBoolean();
  private final AtomicBoolean secondClosed = new AtomicBoolean();
  private final ServingIndex serving = new ServingIndex(index("first", firstClosed));

  @Test
  void nextGenerationTakesOver() {
    serving.swap(index("second", secondClosed));
    assertThat(serving.<String>use(g -> g.index().generation())).isEqualTo("second");
    assertThat(firstClosed).isTrue();
  }

  @Test
  void generationStaysOpenUntilItsLastRequestIsThrough() {
    boolean closedMeanwhile =
        serving.use(g -> {
          serving.swap(index("second", secondClosed));
          return firstClosed.get();
        });
    assertThat(closedMeanwhile).isFalse();
    assertThat(firstClosed).isTrue();
  }

  @Test
  void requestThatFailsLetsGoOfItsGeneration() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            serving.use(g -> {
              throw new IllegalStateException("broken");
            }));
    serving.close();
    assertThat(firstClosed).isTrue();
  }

  @Test
  void closedServingRefuses() {
    serving.close();
    assertThatIllegalStateException().isThrownBy(() -> serving.use(g -> g.index().size()));
  }

  /** An index of which only its name, its size and its end are asked. */
  private static ProcedureIndex index(String generation, AtomicBoolean closed) {
    return (ProcedureIndex)
        Proxy.newProxyInstance(
            ProcedureIndex.class.getClassLoader(),
            new Class<?>[] {ProcedureIndex.class},
            (proxy, method, args) -> {
              closed.compareAndSet(false, method.getName().equals("close"));
              Object nothing = method.getReturnType() == int.class ? 0 : null;
              return method.getName().equals("generation") ? generation : nothing;
            });
  }
}
