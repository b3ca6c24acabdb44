package cn.huizong.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How other programs reach a portal.
 *
 * @param address to listen on; other machines reach it only where it is not that of the machine itself
 * @param port 0 for any that is free
 * @param certificate file with the certificate and key for TLS, or null
 * @param password of the certificate file, "" for none
 * @param behindProxy whether a proxy before it does the TLS and says where requests come from
 * @param metricsToken what a program has to show that reads the meters without signing in, "" where none may
 */
public record Listening(
        String address,
        int port,
        @Nullable Path certificate,
        String password,
        boolean behindProxy,
        String metricsToken) {

    /** On this machine alone, in the clear. */
    public static Listening here(int port) {
        return new Listening("127.0.0.1", port, null, "", false, "");
    }

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return "Listening[" + address + ":" + port + (encrypted() ? ", encrypted" : "") + "]";
    }

    /** Whether browsers talk to it over TLS. */
    public boolean encrypted() {
        return behindProxy || certificate != null;
    }
}
