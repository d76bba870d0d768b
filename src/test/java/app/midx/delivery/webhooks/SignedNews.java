package app.midx.delivery.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells Midx news that the simulator would not tell: late, replayed, broken or forged. */
record SignedNews(URI url, String secret) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static SignedNews to(int midxPort) {
        return new SignedNews(URI.create("http://127.0.0.1:" + midxPort + "/webhooks/tiktok"), "simulator-secret");
    }

    SignedNews signedWith(String otherSecret) {
        return new SignedNews(url, otherSecret);
    }

    int tell(String body) {
        return tell(body, Instant.now());
    }

    int tell(String body, Instant signed) {
        return send(signature(body, signed), body).statusCode();
    }

    HttpResponse<String> send(String signature, String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(url)
                            .header("tiktok-signature", signature)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String signature(String body, Instant signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] told = (signed.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "t=" + signed.getEpochSecond() + ",s=" + HexFormat.of().formatHex(mac.doFinal(told));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String event(String event, String openId, Instant at, String content) {
        return "{\"client_key\":\"awsimulator000001\",\"event\":\"" + event + "\",\"create_time\":"
                + at.getEpochSecond() + ",\"user_openid\":\"" + openId + "\",\"content\":\""
                + content.replace("\"", "\\\"") + "\"}";
    }
}
