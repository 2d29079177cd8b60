package dev.fettle.index.lucene;

import dev.fettle.index.StoredGuide;
import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.runbook.GuideTies;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What is remembered of a guide, as bytes: all guides' are read at once, before the first change is
 * taken in, and that has to be quick. Spans are of the guide's own file.
 */
final class StoredGuideCodec {

  private static final Severity[] SEVERITIES = Severity.values();

  private StoredGuideCodec() {}

  static BytesRef write(StoredGuide guide) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      file(out, guide.file());
      list(out, guide.included(), StoredGuideCodec::file);
      out.writeString(guide.ties().runbook());
      list(out, guide.ties().anchors(), DataOutput::writeString);
      list(out, guide.ties().links(), StoredGuideCodec::link);
      list(out, guide.ties().claims(), StoredGuideCodec::claim);
      list(out, guide.problems(), StoredGuideCodec::problem);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /**
   * @throws IOException when the bytes are none of {@link #write}
   */
  static StoredGuide read(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    FileState file = file(in);
    String path = file.path();
    return new StoredGuide(
        file,
        list(in, StoredGuideCodec::file),
        new GuideTies(
            in.readString(),
            path,
            list(in, DataInput::readString),
            list(in, from -> new GuideTies.Link(from.readString(), span(from, path))),
            list(
                in,
                from ->
                    new GuideTies.Claim(from.readString(), from.readString(), span(from, path)))),
        list(in, from -> problem(from, path)));
  }

  private static void file(DataOutput out, FileState file) throws IOException {
    out.writeString(file.path());
    out.writeString(file.contentHash());
    out.writeZLong(file.size());
    out.writeZLong(file.modifiedMillis());
  }

  private static FileState file(DataInput in) throws IOException {
    return new FileState(in.readString(), in.readString(), in.readZLong(), in.readZLong());
  }

  private static void link(DataOutput out, GuideTies.Link link) throws IOException {
    out.writeString(link.target());
    span(out, link.span());
  }

  private static void claim(DataOutput out, GuideTies.Claim claim) throws IOException {
    out.writeString(claim.procedure());
    out.writeString(claim.text());
    span(out, claim.span());
  }

  private static void problem(DataOutput out, Problem problem) throws IOException {
    out.writeVInt(problem.severity().ordinal());
    out.writeString(problem.code());
    span(out, problem.span());
    out.writeString(problem.message());
  }

  private static Problem problem(DataInput in, String path) throws IOException {
    Severity severity = SEVERITIES[in.readVInt()];
    return new Problem(severity, in.readString(), span(in, path), in.readString());
  }

  private static void span(DataOutput out, SourceSpan span) throws IOException {
    out.writeVInt(span.firstLine());
    out.writeVInt(span.lastLine());
  }

  private static SourceSpan span(DataInput in, String path) throws IOException {
    return new SourceSpan(path, in.readVInt(), in.readVInt());
  }

  private interface Writing<T> {
    void write(DataOutput out, T item) throws IOException;
  }

  private interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  private static <T> void list(DataOutput out, List<T> items, Writing<T> writing)
      throws IOException {
    out.writeVInt(items.size());
    for (T item : items) {
      writing.write(out, item);
    }
  }

  private static <T> List<T> list(DataInput in, Reading<T> reading) throws IOException {
    int size = in.readVInt();
    List<T> items = new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      items.add(reading.read(in));
    }
    return items;
  }
}
