package app.midx.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0",
        "0, 1, -1, 0, 90",
        "-1, 0, 0, -1, 180",
        "0, -1, 1, 0, 270",
        "0, 0, 0, 0, 0",
        "2, 0.1, -0.1, 2, 0"
    })
    void quartersAreCountedClockwise(double a, double b, double c, double d, int degrees) {
        assertThat(new Matrix(a, b, c, d).quarters()).isEqualTo(degrees);
    }

    @Test
    void mirroringIsNotTurning() {
        assertThat(new Matrix(-1, 0, 0, 1).quarters()).isZero();
    }

    @Test
    void turningTwiceAddsUp() {
        Matrix quarter = new Matrix(0, 1, -1, 0);

        assertThat(quarter.then(quarter).quarters()).isEqualTo(180);
        assertThat(quarter.then(Matrix.IDENTITY).quarters()).isEqualTo(90);
    }
}
