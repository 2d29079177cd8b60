package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.view.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.shell.core.command.CommandOption;
import tools.jackson.databind.JsonNode;

/**
 * Values that a caller gave for parameters.
 *
 * @param asked on this call, by {@code --set} or {@code --values}
 * @param standing that hold for all calls: of a profile, or of variables {@code FETTLE_SET_NAME}
 */
record GivenValues(Map<String, String> asked, Map<String, String> standing) {

  private static final String VARIABLE = "FETTLE_SET_";
  private static final String PROFILES = "profiles";

  static final List<CommandOption> OPTIONS =
      List.of(
          Options.value("set", "NAME=VALUE", "a value for a parameter; may be given several times"),
          Options.value("values", "JSON|FILE", "values as a JSON object of names and strings"),
          Options.value("profile", "NAME", "values of profiles/NAME.properties, or of that file"));

  static GivenValues of(Call call) {
    Map<String, String> standing = new LinkedHashMap<>();
    call.text("profile").ifPresent(name -> standing.putAll(profile(name)));
    standing.putAll(variables(System.getenv()));
    Map<String, String> asked = new LinkedHashMap<>();
    call.text("values").ifPresent(json -> asked.putAll(values(json)));
    call.texts("set").forEach(setting -> put(setting, asked));
    return new GivenValues(asked, standing);
  }

  /** All of them; what was asked for on this call goes before what stands. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(standing);
    all.putAll(asked);
    return all;
  }

  private static void put(String setting, Map<String, String> values) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw WrongUse.of("option --set", setting, "NAME=VALUE is accepted");
    }
    values.put(setting.substring(0, equals), setting.substring(equals + 1));
  }

  /** {@code FETTLE_SET_MASTER_IP} is {@code master_ip}. */
  static Map<String, String> variables(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach((name, value) -> {
      if (name.startsWith(VARIABLE)) {
        values.put(name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT), value);
      }
    });
    return values;
  }

  private static Map<String, String> values(String given) {
    String json = given.strip().startsWith("{") ? given : read(given);
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> entry : Json.object(json).properties()) {
        if (!entry.getValue().isValueNode()) {
          throw WrongUse.of("option --values", entry.getKey(), "a string is accepted as its value");
        }
        values.put(entry.getKey(), entry.getValue().asString());
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUse("option --values: " + e.getMessage());
    }
    return values;
  }

  private static String read(String file) {
    try {
      return Files.readString(Call.path(file));
    } catch (IOException e) {
      throw WrongUse.of("option --values", file, "a JSON object, or a file that holds one");
    }
  }

  private static Map<String, String> profile(String name) {
    boolean named = name.indexOf('/') < 0 && !name.endsWith(".properties");
    Path file =
        named ? Workspace.home().resolve(PROFILES).resolve(name + ".properties") : Call.path(name);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw WrongUse.of("profile", name, "lines NAME=VALUE in %s are accepted".formatted(file));
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }
}
