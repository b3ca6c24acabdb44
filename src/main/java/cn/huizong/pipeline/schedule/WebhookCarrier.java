package cn.huizong.pipeline.schedule;

import cn.huizong.store.message.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Tells programs by a POST. One that is told twice knows it by the key of the message, so what is in doubt is told again. */
final class WebhookCarrier implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(408, 409, 425, 429);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public void deliver(Message message, BooleanSupplier handOver) throws NotTaken {
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.recipient()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        if (!handOver.getAsBoolean()) {
            throw new NotTaken("另一个进程接手了", false, new IllegalStateException("claimed by another"));
        }
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                boolean forGood = status / 100 == 4 && !WORTH_ANOTHER_TRY.contains(status);
                throw new NotTaken("对方回应 HTTP " + status, forGood, new IOException("status " + status));
            }
        } catch (IOException failed) {
            throw new NotTaken("无法送达：" + failed, false, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotTaken("程序停止，未及送达", false, stopping);
        }
    }
}
