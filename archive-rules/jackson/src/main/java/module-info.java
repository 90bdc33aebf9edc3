/**
 * Every value and rulebook as JSON and YAML.
 *
 * <p>Nothing is opened: values are written and read by their public constructors and accessors, without reflection.
 */
module io.guidang.rules.jackson {
    requires transitive io.guidang.rules;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    exports io.guidang.rules.jackson;
}
