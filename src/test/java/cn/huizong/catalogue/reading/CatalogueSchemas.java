package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.source.YamlAsJson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas that editors use. */
final class CatalogueSchemas {

    private static final Path FOLDER = Path.of("docs/schema");
    private static final Set<String> OF_JOBS = Set.of("job.yaml", "edits.yaml", "indicators.yaml");

    private CatalogueSchemas() {}

    /** What the schema of a catalogue file has to say against its text. */
    static List<String> faults(Path file, String text) {
        String name = file.getFileName().toString();
        String schema = OF_JOBS.contains(name) ? name.replace(".yaml", "") : "form";
        return schema(schema).validate(YamlAsJson.of(text)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name), InputFormat.JSON);
    }

    /** The keys an object of a schema knows; {@code path} leads to the object. */
    static Set<String> keys(String name, String path) {
        return object(name, path)
                .get("properties")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Set<String> requiredKeys(String name, String path) {
        return object(name, path)
                .get("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static JsonNode object(String name, String path) {
        return JsonMapper.shared().readTree(text(name)).at(path);
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".schema.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
