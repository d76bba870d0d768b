package app.midx.tiktok;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Tells a failure to connect, after which nothing can have arrived, from a failure later on. */
final class Connecting {

    private Connecting() {}

    static boolean failed(IOException failure) {
        return switch (failure) {
            case ConnectException _,
                    NoRouteToHostException _,
                    UnknownHostException _,
                    ConnectTimeoutException _,
                    ConnectionRequestTimeoutException _,
                    SSLHandshakeException _,
                    SSLPeerUnverifiedException _ -> true;
            default -> false;
        };
    }
}
