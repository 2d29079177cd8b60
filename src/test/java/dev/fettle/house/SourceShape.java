package dev.fettle.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Measures main code as the compiler reads it. */
final class SourceShape {

  /**
   * A method as written.
   *
   * @param lines from its opening to its closing brace
   */
  record Method(String place, int lines, int parameters, int nesting) {}

  /** A file as written. */
  record SourceFile(Path path, int lines) {}

  private SourceShape() {}

  static List<SourceFile> files() {
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      return walk.filter(p -> p.toString().endsWith(".java"))
          .sorted()
          .map(p -> new SourceFile(p, lines(p)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Method> methods() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var sources =
        manager.getJavaFileObjectsFromPaths(files().stream().map(SourceFile::path).toList());
    JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<Method> methods = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new MethodScanner(unit, positions, methods).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return methods;
  }

  private static int lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static final class MethodScanner extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> methods;

    MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
      this.unit = unit;
      this.positions = positions;
      this.methods = methods;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      BlockTree body = method.getBody();
      if (body != null && positions.getStartPosition(unit, body) >= 0) {
        methods.add(
            new Method(
                place(method),
                (int)
                    (line(positions.getEndPosition(unit, body))
                        - line(positions.getStartPosition(unit, body))
                        + 1),
                method.getParameters().size(),
                new NestingScanner().depthOf(body)));
      }
      return super.visitMethod(method, unused);
    }

    private String place(MethodTree method) {
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      return file + "#" + method.getName();
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }

  private static final class NestingScanner extends TreeScanner<Void, Void> {
    private int depth;
    private int deepest;

    int depthOf(Tree body) {
      scan(body, null);
      return deepest;
    }

    private Void inside(Runnable visit) {
      deepest = Math.max(deepest, ++depth);
      visit.run();
      depth--;
      return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
      scan(tree.getCondition(), null);
      inside(() -> scan(tree.getThenStatement(), null));
      if (tree.getElseStatement() instanceof IfTree chained) {
        return scan(chained, null);
      }
      return inside(() -> scan(tree.getElseStatement(), null));
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
      return inside(() -> super.visitForLoop(tree, null));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      return inside(() -> super.visitEnhancedForLoop(tree, null));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
      return inside(() -> super.visitWhileLoop(tree, null));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
      return inside(() -> super.visitDoWhileLoop(tree, null));
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      return inside(() -> super.visitTry(tree, null));
    }
  }
}
