package io.renshetong.unit.register;

import io.renshetong.starter.crypto.FieldCipher;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals a {@link Secret} on its way into the database and opens it on its way out. */
@Component
@MappedTypes(Secret.class)
final class SecretTypeHandler extends BaseTypeHandler<Secret> {
    private final FieldCipher cipher;

    SecretTypeHandler(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Secret secret, JdbcType type)
            throws SQLException {
        statement.setBytes(index, cipher.encrypt(secret.value()));
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet rows, String column) throws SQLException {
        return opened(rows.getBytes(column));
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet rows, int column) throws SQLException {
        return opened(rows.getBytes(column));
    }

    @Override
    public @Nullable Secret getNullableResult(CallableStatement call, int column) throws SQLException {
        return opened(call.getBytes(column));
    }

    private @Nullable Secret opened(byte @Nullable [] sealed) {
        return sealed == null ? null : new Secret(cipher.decrypt(sealed));
    }
}
