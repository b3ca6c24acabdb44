package cn.huizong.pipeline.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers some commands as it is told to, and hangs up when told ""; {@code .} is the end of a mail. */
final class AnsweringServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger accepted = new AtomicInteger();

    AnsweringServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread thread = new Thread(this::serve, "answering");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Mails of which the whole text came. */
    int accepted() {
        return accepted.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        boolean text = false;
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (text && !line.equals(".")) {
                continue;
            }
            String command = text ? "." : line.split("[ :]")[0];
            if (text) {
                accepted.incrementAndGet();
            }
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
            if (answer.isEmpty()) {
                return;
            }
            text = answer.startsWith("354");
            say(out, answer);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
