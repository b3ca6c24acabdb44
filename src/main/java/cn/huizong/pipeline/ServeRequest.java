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
        Listening listening,
        Consumer<String> say,
        @Nullable MailSettings mail) {

    /** Where logs lie: beside the store; of one on a server, where an embedded one would be. */
    public Path logs() {
        Path folder = store.folder();
        return folder == null ? reports.resolveSibling("data") : folder;
    }
}
