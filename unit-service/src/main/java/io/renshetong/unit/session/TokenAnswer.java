package io.renshetong.unit.session;

/**
 * The tokens of a session after sign-in or renewal.
 *
 * @param expiresIn seconds until the access token ends
 * @param refreshExpiresIn seconds until the refresh token ends
 */
record TokenAnswer(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresIn,
        long refreshExpiresIn,
        SignedInAccount account) {
    @Override
    public String toString() {
        return "TokenAnswer[" + account.login() + "]";
    }
}
