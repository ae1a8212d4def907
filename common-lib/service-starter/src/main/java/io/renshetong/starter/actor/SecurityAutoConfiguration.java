package io.renshetong.starter.actor;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.ProblemWriter;
import io.renshetong.starter.problem.Refusal;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every service verifies the token itself and knows the actor from it alone; what is not opened is closed. */
@AutoConfiguration
class SecurityAutoConfiguration {
    static final String ISSUER = "renshetong";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    @Bean
    PeerKey peerKey(@Value("${rst.security.peer-key}") Path file) {
        return PeerKey.read(file);
    }

    @Bean
    PeerTokens peerTokens(PeerKey key, @Value("${spring.application.name}") String service, Clock clock) {
        return new PeerTokens(key, service, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${rst.security.jwks}") Path jwks, PeerKey peerKey, Clock clock) {
        return new AccountOrPeer(
                decoder(JWSAlgorithm.ES256, new ImmutableJWKSet<>(read(jwks)), "access", clock),
                decoder(JWSAlgorithm.HS256, new ImmutableSecret<>(peerKey.secret()), PeerTokens.KIND, clock));
    }

    private static JwtDecoder decoder(
            JWSAlgorithm algorithm, JWKSource<SecurityContext> keys, String kind, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithm, keys));
        // The validators below check the claims, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        NimbusJwtDecoder signatures = new NimbusJwtDecoder(processor);
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        // Our issuer is a name; by default each token is tried as an address first.
        signatures.setClaimSetConverter(
                MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer)));
        return new SeenTokens(
                signatures,
                new DelegatingOAuth2TokenValidator<>(
                        timestamps,
                        new JwtIssuerValidator(ISSUER),
                        new JwtClaimValidator<String>("kind", kind::equals),
                        new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank())));
    }

    /** A span for each of a dozen filters tells nobody anything and costs more than what they do. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain serviceSecurity(
            HttpSecurity http, ProblemWriter problems, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(new NeighbourOrOperator())
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasAuthority(ActorAuthentication.authority(Permission.OPERATE))
                        .anyRequest()
                        .access(new AccountOrOpen(new OpenEndpoints(mappings))))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                                token -> new ActorAuthentication(token, ActorClaims.read(token))))
                        .authenticationEntryPoint((request, response, _) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(response, Refusal.unauthenticated());
                        }))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, _) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(response, Refusal.unauthenticated());
                        })
                        .accessDeniedHandler((request, response, _) -> problems.write(response, Refusal.forbidden())));
        return http.build();
    }

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    @Bean
    CurrentToken currentToken() {
        return new CurrentToken();
    }

    @Bean
    WebMvcConfigurer actorWebMvc(CurrentActor currentActor, ObjectProvider<Audit> audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgumentResolver(currentActor));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NeedsInterceptor(currentActor, audit));
            }
        };
    }

    private static JWKSet read(Path file) {
        try {
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("Public keys cannot be read from " + file, unreadable);
        }
    }
}
