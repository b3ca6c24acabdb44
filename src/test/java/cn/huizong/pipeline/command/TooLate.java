package cn.huizong.pipeline.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

/** A trigger of H2 that fails once a second release is booked. */
public final class TooLate implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet booked = query.executeQuery("select count(*) from releases")) {
            if (booked.next() && booked.getInt(1) > 1) {
                throw new SQLException("No space left on device");
            }
        }
    }
}
