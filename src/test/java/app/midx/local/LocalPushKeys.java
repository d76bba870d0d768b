package app.midx.local;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The keys of browser notifications, made once: browsers that took notifications know the public one. */
final class LocalPushKeys {

    private LocalPushKeys() {}

    static Map<String, Object> in(LocalFolder folder) {
        String[] pair = folder.remembered("push-keys", LocalPushKeys::newPair).split(" ", -1);
        return Map.of("midx.push.public-key", pair[0], "midx.push.private-key", pair[1]);
    }

    private static String newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            String publicKey = "04" + hex(point.getAffineX()) + hex(point.getAffineY());
            return base64(publicKey) + " " + base64(hex(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(BigInteger number) {
        return "%064x".formatted(number);
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }
}
