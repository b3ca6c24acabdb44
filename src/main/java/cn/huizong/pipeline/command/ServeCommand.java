package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Listening;
import cn.huizong.pipeline.MailSettings;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.Server;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huizong serve}: the portal and the schedule, until the process is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65535;

    private final CommandContext context;
    private final Server server;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Option(names = "--certificate", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--behind-proxy")
    private boolean behindProxy;

    @Option(names = "--reports", paramLabel = "DIR")
    private @Nullable Path reports;

    @Mixin
    private final StoreOption store = new StoreOption();

    ServeCommand(CommandContext context, Server server) {
        this.context = context;
        this.server = server;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Refusal.wrongUse("serve.port", port);
        }
        if (!loopback() && certificate == null && !behindProxy) {
            throw Refusal.wrongUse("serve.plain", address);
        }
        if (certificate != null && !Files.isRegularFile(certificate)) {
            throw Refusal.wrongUse("serve.certificate", certificate);
        }
        return server.serve(new ServeRequest(
                context.catalogue(),
                context.jobsFolder(),
                context.templatesFolder(),
                context.reports(reports),
                store.location(context),
                Holder.named(context, store.location(context)),
                context.clock(),
                new Listening(
                        address,
                        port,
                        certificate == null ? null : CommandContext.absolute(certificate),
                        environment("HUIZONG_CERTIFICATE_PASSWORD"),
                        behindProxy,
                        environment("HUIZONG_METRICS_TOKEN")),
                context.console()::complain,
                MailSettings.of(environment("HUIZONG_SMTP_URL"), environment("HUIZONG_MAIL_FROM"))));
    }

    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw Refusal.wrongUse("serve.address", address);
        }
    }
}
