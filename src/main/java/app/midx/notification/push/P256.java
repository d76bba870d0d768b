package app.midx.notification.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** Keys on the curve P-256 as Web Push writes them: a point of 65 bytes, uncompressed, and a number of 32. */
final class P256 {

    static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** @throws GeneralSecurityException where the bytes are no point of the curve */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        ECPoint place = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT)));
        requireOnCurve(place, curve().getCurve());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, curve()));
    }

    static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return (ECPrivateKey)
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    static byte[] bytes(ECPublicKey key) {
        return Bytes.concat(
                new byte[] {UNCOMPRESSED},
                fixed(key.getW().getAffineX()),
                fixed(key.getW().getAffineY()));
    }

    static byte[] bytes(ECPrivateKey key) {
        return fixed(key.getS());
    }

    /** @throws GeneralSecurityException where the other key is not on the curve */
    static byte[] shared(ECPrivateKey own, ECPublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /** The JDK makes keys of any two numbers, and minds only when such a key is used. */
    private static void requireOnCurve(ECPoint place, EllipticCurve curve) throws GeneralSecurityException {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = place.getAffineX();
        BigInteger y = place.getAffineY();
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new GeneralSecurityException("not a point of P-256");
        }
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] fixed(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[NUMBER];
        int length = Math.min(raw.length, NUMBER);
        System.arraycopy(raw, raw.length - length, fixed, NUMBER - length, length);
        return fixed;
    }
}
