package app.midx.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for 127.0.0.1 that lives as long as a bench: a server uses it, and curl as well as a JVM can trust it. */
record SelfSigned(Path keyStore, Path pem) {

    static final String PASSWORD = "only-a-bench";

    static SelfSigned in(Path folder) throws IOException {
        Path keyStore = folder.resolve("tls.p12");
        Path pem = folder.resolve("tls.pem");
        Files.deleteIfExists(keyStore);
        Files.deleteIfExists(trustStore(folder));
        keytool(
                "-genkeypair",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-rfc",
                "-file",
                pem.toString());
        keytool(
                "-importcert",
                "-keystore",
                trustStore(folder).toString(),
                "-storepass",
                PASSWORD,
                "-noprompt",
                "-file",
                pem.toString());
        return new SelfSigned(keyStore, pem);
    }

    Path trustStore() {
        return trustStore(keyStore.toAbsolutePath().getParent());
    }

    ServerSocketFactory serverSockets() {
        try (InputStream stored = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path trustStore(Path folder) {
        return folder.resolve("trust.p12");
    }

    private static void keytool(String... arguments) throws IOException {
        Programs.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        java.util.stream.Stream.of(arguments))
                .toList());
    }
}
