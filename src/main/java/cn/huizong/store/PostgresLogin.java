package cn.huizong.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * How to get into a PostgreSQL. The options of the address (a password may be among them) are handed to the driver apart from the
 * address, which libraries like to quote; user and password that are not among them come from PGUSER and PGPASSWORD, or as the driver
 * finds them (.pgpass).
 */
final class PostgresLogin {

    private final String url;
    private final Properties properties;

    private PostgresLogin(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    static PostgresLogin to(StoreLocation location) {
        return to(location, System.getenv());
    }

    static PostgresLogin to(StoreLocation location, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "huizong");
        properties.setProperty("connectTimeout", "10");
        // Longer than any statement of ours: a server that is gone is noticed in the end.
        properties.setProperty("socketTimeout", "600");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("readOnlyMode", "always");
        given(properties, "user", environment.get("PGUSER"));
        given(properties, "password", environment.get("PGPASSWORD"));
        for (String option : location.options().replaceFirst("^\\?", "").split("&")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                properties.setProperty(option.substring(0, equals), decoded(option.substring(equals + 1)));
            }
        }
        return new PostgresLogin(location.url(), properties);
    }

    private static void given(Properties properties, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    /** As the driver itself would. */
    private static String decoded(String value) {
        return StringUtils.uriDecode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }

    String url() {
        return url;
    }

    Properties properties() {
        return properties;
    }

    /** A connection of its own for every statement, for few and short ones: it cannot be kept waiting by other work, nor by a dead one. */
    DataSource direct() {
        Properties impatient = new Properties();
        impatient.putAll(properties);
        impatient.setProperty("connectTimeout", "5");
        impatient.setProperty("socketTimeout", "5");
        return new DriverManagerDataSource(url, impatient);
    }
}
