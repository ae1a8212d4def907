package io.renshetong.unit.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** The one private key of the suite that signs tokens; it is read from its file and never leaves this class. */
@Component
final class SigningKey {
    private final JWSHeader header;
    private final JWSSigner signer;

    SigningKey(SessionSettings settings) {
        ECKey key = read(settings.signingKey());
        try {
            this.signer = new ECDSASigner(key);
            this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID())
                    .build();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("Not a usable signing key: " + settings.signingKey(), unusable);
        }
    }

    String id() {
        return header.getKeyID();
    }

    String algorithm() {
        return header.getAlgorithm().getName();
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("A token could not be signed", failed);
        }
        return token.serialize();
    }

    private static ECKey read(Path file) {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve()))
                throw new IllegalStateException("Not a private key on P-256: " + file);
            return key;
        } catch (IOException | ParseException unreadable) {
            // The cause is left out: its message may quote the key.
            throw new IllegalStateException("The signing key cannot be read from " + file);
        }
    }
}
