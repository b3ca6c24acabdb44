package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser without scripts: keeps cookies, follows redirects, sends forms as the page gave them. */
public final class Visitor {

    private static final String BOUNDARY = "----huizong-7d1a";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient staying = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Page(int status, String path, byte[] bytes, HttpResponse<byte[]> response) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Document document() {
            return Jsoup.parse(text());
        }

        /** The hidden fields of the form that posts to an address. */
        public Map<String, String> form(String action) {
            Elements forms = document().select("form[method=post][action=" + action + "]");
            assertThat(forms).as("a form to %s on %s", action, path).isNotEmpty();
            Element form = forms.get(0);
            Map<String, String> fields = new LinkedHashMap<>();
            form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
            return fields;
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Page get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header(header, value)
                .GET());
    }

    /** Fills in the form of a page and sends it. */
    public Page submit(Page page, String action, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>(page.form(action));
        fields.putAll(filled);
        return post(action, fields);
    }

    public Page post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(fields))));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Asks without following where it is sent. @param fields of a form, null to get a page */
    public Page ask(String path, @Nullable Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return fields == null
                ? send(staying, request.GET())
                : send(
                        staying,
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body(fields))));
    }

    /** What makes a form acceptable. */
    public Map<String, String> csrf() {
        Element field = get("/").document().select("input[name=_csrf]").first();
        return field == null ? Map.of() : Map.of("_csrf", field.attr("value"));
    }

    /** Uploads files by their names. */
    public Page upload(Page page, Map<String, byte[]> files) {
        return upload(page, files, "text/html");
    }

    /** As the script of the page does. */
    public Page uploadByScript(Page page, Map<String, byte[]> files) {
        return upload(page, files, "application/json");
    }

    private Page upload(Page page, Map<String, byte[]> files, String accept) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        page.form("/returns/uploads").forEach((name, value) -> part(body, "name=\"" + name + "\"", bytes(value)));
        files.forEach((name, content) -> part(
                body, "name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content));
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + "/returns/uploads"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    public Page signIn(String login, String password) {
        return submit(get("/login"), "/login", Map.of("login", login, "password", password));
    }

    public URI address(String path) {
        return URI.create(base + path);
    }

    public Page send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private static Page send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            URI uri = response.uri();
            String path = uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
            return new Page(response.statusCode(), path, response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
