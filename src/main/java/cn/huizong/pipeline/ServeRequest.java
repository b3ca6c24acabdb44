package cn.huizong.pipeline;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.store.StoreLocation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be served.
 *
 * @param catalogue as it is at the start
 * @param jobs folder of the jobs, and {@code templates} that of the forms, looked at again while it is served
 * @param holder who works on the store, for the next who wants to
 * @param address to listen on; other machines reach it only where it is not that of the machine itself
 * @param port 0 for any that is free
 * @param certificate file with the certificate and key for TLS, or null
 * @param password of the certificate file, "" for none
 * @param behindProxy whether a proxy before it does the TLS and says where requests come from
 * @param say hears what a person at the console should know
 * @param mail how e-mail is sent, or null when it is not
 */
public record ServeRequest(
        Catalogue catalogue,
        Path jobs,
        Path templates,
        Path reports,
        StoreLocation store,
        String holder,
        Clock clock,
        String address,
        int port,
        @Nullable Path certificate,
        String password,
        boolean behindProxy,
        Consumer<String> say,
        @Nullable MailSettings mail) {

    /** Without e-mail. */
    public ServeRequest(
            Catalogue catalogue,
            Path jobs,
            Path templates,
            Path reports,
            StoreLocation store,
            String holder,
            Clock clock,
            String address,
            int port,
            @Nullable Path certificate,
            String password,
            boolean behindProxy,
            Consumer<String> say) {
        this(
                catalogue,
                jobs,
                templates,
                reports,
                store,
                holder,
                clock,
                address,
                port,
                certificate,
                password,
                behindProxy,
                say,
                null);
    }

    /** Where logs lie: beside the store; of one on a server, where an embedded one would be. */
    public Path logs() {
        Path folder = store.folder();
        return folder == null ? reports.resolveSibling("data") : folder;
    }
}
