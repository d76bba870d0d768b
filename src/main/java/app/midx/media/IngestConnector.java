package app.midx.media;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The server's own 8 KiB read buffer doubles the CPU time of a large upload. */
@Component
class IngestConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        TomcatConnectorCustomizer wide = connector -> {
            connector.setProperty("socket.appReadBufSize", Integer.toString(Reception.BUFFER));
        };
        factory.addConnectorCustomizers(wide);
    }
}
