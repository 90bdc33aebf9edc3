package io.guidang.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    private static final String BUILT = "/META-INF/maven/io.guidang/archive-examples/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILT)) {
            if (in != null) {
                built.load(in);
            }
        }
        return new String[] {"guidang " + built.getProperty("version", "(未打包 / not packaged)")};
    }
}
