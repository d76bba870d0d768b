package app.midx.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that encrypt columns.
 *
 * @param keys {@code id:base64,id:base64,…}: each key 32 bytes in Base64, each id made of letters, digits, {@code -} and
 *     {@code _}. The first one encrypts; all of them decrypt.
 */
@ConfigurationProperties("midx.encryption")
record EncryptionSettings(@DefaultValue("") String keys) {

    /** Ids to keys in Base64, the active one first. */
    Map<String, String> byId() {
        Map<String, String> byId = new LinkedHashMap<>();
        for (String entry : keys.split(",", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new EncryptionKeyException("An entry of midx.encryption.keys is not of the form id:base64");
            }
            String id = entry.substring(0, colon).strip();
            if (byId.put(id, entry.substring(colon + 1).strip()) != null) {
                throw new EncryptionKeyException("midx.encryption.keys names one key id twice");
            }
        }
        return byId;
    }

    /** The keys are not shown: settings are printed by more than one tool. */
    @Override
    public String toString() {
        return "EncryptionSettings[keys=" + byId().keySet() + "]";
    }
}
