package app.midx.security;

import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMConfig;
import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMStringEncryptor;
import javax.crypto.spec.SecretKeySpec;
import org.jasypt.encryption.StringEncryptor;
import org.jasypt.iv.RandomIvGenerator;

/** Jasypt's {@link StringEncryptor} over AES-256-GCM with a raw key: no derivation, a fresh random IV for each value. */
final class GcmEncryptors {

    private GcmEncryptors() {}

    static StringEncryptor withKey(byte[] key) {
        SimpleGCMConfig config = new SimpleGCMConfig();
        config.setActualKey(new SecretKeySpec(key, "AES"));
        config.setIvGenerator(new RandomIvGenerator());
        return new SimpleGCMStringEncryptor(config);
    }
}
