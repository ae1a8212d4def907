package io.renshetong.starter.crypto;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Lets MyBatis seal a {@link Secret} on its way into the database and hand it out still sealed. */
@MappedTypes(Secret.class)
final class SecretTypeHandler extends BaseTypeHandler<Secret> {

    private final FieldCipher cipher;

    SecretTypeHandler(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Secret secret, JdbcType type)
            throws SQLException {
        statement.setBytes(index, cipher.encrypt(secret.clear()));
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet row, String column) throws SQLException {
        return Secret.sealed(row.getBytes(column), cipher);
    }

    @Override
    public @Nullable Secret getNullableResult(ResultSet row, int column) throws SQLException {
        return Secret.sealed(row.getBytes(column), cipher);
    }

    @Override
    public @Nullable Secret getNullableResult(CallableStatement call, int column) throws SQLException {
        return Secret.sealed(call.getBytes(column), cipher);
    }
}
