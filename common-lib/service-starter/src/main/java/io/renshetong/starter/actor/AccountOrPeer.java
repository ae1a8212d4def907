package io.renshetong.starter.actor;

import com.nimbusds.jose.Header;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Reads tokens of accounts by their public keys and tokens of services by the shared one; neither passes as the other. */
record AccountOrPeer(JwtDecoder accounts, JwtDecoder peers) implements JwtDecoder {
    @Override
    public Jwt decode(String token) {
        return (isOfAPeer(token) ? peers : accounts).decode(token);
    }

    private static boolean isOfAPeer(String token) {
        try {
            Header header = JWTParser.parse(token).getHeader();
            return JWSAlgorithm.HS256.equals(header.getAlgorithm());
        } catch (ParseException _) {
            return false;
        }
    }
}
