package io.renshetong.person.register;

import io.renshetong.starter.crypto.FieldCipher;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Seals a {@link Secret} on the way into the database and opens it on the way out. */
class SecretTypeHandler extends BaseTypeHandler<Secret> {
    private final FieldCipher cipher;

    SecretTypeHandler(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Secret secret, JdbcType jdbcType)
            throws SQLException {
        statement.setBytes(index, cipher.encrypt(secret.clear()));
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet row, String column) throws SQLException {
        return open(row.getBytes(column));
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet row, int column) throws SQLException {
        return open(row.getBytes(column));
    }

    @Override
    public @Nullable Secret getNullableResult(CallableStatement call, int column) throws SQLException {
        return open(call.getBytes(column));
    }

    private @Nullable Secret open(byte @Nullable [] sealed) {
        return sealed == null ? null : new Secret(cipher.decrypt(sealed));
    }
}
